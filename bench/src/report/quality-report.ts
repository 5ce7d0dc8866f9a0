import {
  MEASURES,
  type Difference,
  type Estimate,
  type Figures,
  type QualityReport,
} from "../quality/quality-report.js";
import { table } from "./table.js";
import { shownCount } from "./units.js";

const NAMES = { rr: "MRR", "ndcg@10": "nDCG@10", "recall@50": "recall@50" } as const;
const HEAD = MEASURES.map((id) => NAMES[id]);

export function qualityText(report: QualityReport): string {
  const { data, design, systems, differences, ablation } = report;
  return [
    `${shownCount(data.needs)} needs of ${shownCount(data.buyers)} buyers, ${shownCount(data.firms)} firms; ${data.rejected.needs} needs and ${data.rejected.firms} firms are rejected.`,
    `${shownCount(data.outOfReach)} needs have no eligible winner under default and count as 0 where its candidates are ranked.`,
    `Seed ${design.seed}, ${design.folds} folds of buyers; ${shownCount(design.depth)} firms ranked a need. In brackets 95 % of the means when buyers are drawn again, ${shownCount(design.resamples)} times.`,
    "",
    `All ${shownCount(data.needs)} needs`,
    table(
      ["", ...HEAD],
      systems.map(({ name, all }) => [name, ...shown(all, figure)]),
    ),
    "",
    ...systems.map(({ name, note }) => `${name}: ${note}`),
    "",
    `The ${shownCount(data.newPairs)} needs whose winner had not served the buyer before`,
    table(
      ["", ...HEAD],
      systems.map(({ name, newPairs }) => [name, ...shown(newPairs, figure)]),
    ),
    "",
    "Less the refitted weights, held out, need by need",
    ...differenceTables(differences),
    "",
    "Refitted without one criterion less refitted with all, held out, need by need",
    ...differenceTables(ablation),
    "",
    "Refitted weights, shares of 1 by the fold that was left out",
    weightTable(report),
    `Trees by fold: ${report.shapes.map(({ depth, rounds }) => `${rounds} of depth ${depth}`).join(", ")}`,
  ].join("\n");
}

function differenceTables(differences: readonly Difference[]): string[] {
  const rows = (of: (difference: Difference) => Figures | undefined) =>
    differences.map((difference) => [difference.name, ...shown(of(difference), signed)]);
  return [
    table(
      ["all", ...HEAD],
      rows(({ all }) => all),
    ),
    table(
      ["new pairs", ...HEAD],
      rows(({ newPairs }) => newPairs),
    ),
  ];
}

function weightTable({ weights: { criteria, byFold } }: QualityReport): string {
  const rows = criteria.map((criterion, i) => [criterion, ...byFold.map((shares) => shares[i]!.toFixed(3))]);
  return table(["", ...byFold.map((_, fold) => String(fold + 1))], rows);
}

function shown(figures: Figures | undefined, of: (estimate: Estimate) => string): string[] {
  return MEASURES.map((id) => (figures === undefined ? "" : of(figures[id])));
}

function figure({ mean, low, high }: Estimate): string {
  return withInterval(mean.toFixed(3), low?.toFixed(3), high?.toFixed(3));
}

function signed({ mean, low, high }: Estimate): string {
  return withInterval(
    sign(mean),
    low === undefined ? undefined : sign(low),
    high === undefined ? undefined : sign(high),
  );
}

function sign(value: number): string {
  const digits = Math.abs(value).toFixed(3);
  if (digits === "0.000") return digits;
  return `${value < 0 ? "−" : "+"}${digits}`;
}

function withInterval(mean: string, low?: string, high?: string): string {
  return low === undefined || high === undefined ? mean : `${mean} [${low}, ${high}]`;
}
