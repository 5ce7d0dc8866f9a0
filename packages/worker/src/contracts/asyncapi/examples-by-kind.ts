import type { AnalysisBatch } from "../analyses/batch.js";
import type { Findings } from "../analyses/findings.js";
import type { AnalysisQuestion } from "../analyses/question.js";
import type { AnalysisRequest } from "../analyses/request.js";
import { contentHashOf } from "../canonical-json.js";

const pair = { needId: "besoin-12", supplierId: "firm-207" };

const explanation = {
  ...pair,
  ...{ eligible: true, violations: [], toVerify: ["consent-refused"], rank: 2, eligibleFirms: 31 },
  ...{ score: 0.91, base: 0, tied: false },
  criteria: [
    {
      ...{ criterion: "sector", utility: 1, weight: 0.5, contribution: 0.625 },
      facts: { criterion: "sector", needActivity: "2511", supplierActivity: "2511", common: "2511", exact: true },
    },
    {
      ...{ criterion: "size", utility: 0.761, weight: 0.3, contribution: 0.285 },
      facts: { criterion: "size", annualValue: 600_000, turnover: 1_500_000, ratio: 0.4 },
    },
  ],
};

const opportunities: Findings = {
  kind: "opportunities",
  items: [
    {
      supplierId: pair.supplierId,
      opportunities: [
        {
          ...explanation,
          shortfalls: [{ criterion: "size", utility: 0.761, lost: 0.09, rank: 1 }],
          reciprocal: {
            ...pair,
            ...{ mean: "harmonic", combined: 0.895, score: 0.91 },
            firmSide: {
              score: 0.881,
              aspects: [
                { aspect: "order", utility: 0.761, weight: 0.5, contribution: 0.381, ratio: 0.4 },
                { aspect: "distance", utility: 1, weight: 0.25, contribution: 0.25, distanceKm: 0 },
                { aspect: "activity", utility: 1, weight: 0.25, contribution: 0.25, activity: "2511", position: 1 },
              ],
            },
          },
        },
      ],
      barred: [],
    },
  ],
  setAside: [],
  summary: { needs: 40, firms: 1, opportunities: 1, barred: 0, unknown: [] },
};

const letters: Findings = {
  kind: "letters",
  items: [
    {
      letter: "refusal",
      ...explanation,
      need: { buyerId: "buyer-3", place: { country: "MA", region: "MA-06", province: "MA-CAS" }, annualValue: 600_000 },
      firm: { category: "TPE", place: { country: "MA", region: "MA-06" } },
      outdone: [{ criterion: "size", better: 1, ahead: 1 }],
    },
  ],
  setAside: [],
  summary: {
    ...{ introductions: 0, refusals: 1 },
    left: [{ letter: "refusal", needId: "besoin-99", supplierId: "firm-207", because: "need-unseen" }],
  },
};

const ASKED: readonly (readonly [AnalysisQuestion, Findings])[] = [
  [
    {
      ...{ kind: "opportunities", needs: 10, barred: 5, mean: "harmonic" },
      firms: { which: "named", supplierIds: ["firm-207"] },
    },
    opportunities,
  ],
  [
    {
      kind: "letters",
      pairs: { which: "listed", introductions: [], refusals: [pair, { ...pair, needId: "besoin-99" }] },
    },
    letters,
  ],
];

/** Messages about other kinds of analyses than the first example, made from it. */
export function examplesByKind(request: AnalysisRequest, batch: AnalysisBatch) {
  return {
    analysisRequest: ASKED.map(([question]): AnalysisRequest => ({ ...request, question })),
    analysisBatch: ASKED.map(([question, findings]): AnalysisBatch => {
      const data = { ...batch.data, question, findings, contentHash: contentHashOf(findings) };
      return { ...batch, data };
    }),
  };
}
