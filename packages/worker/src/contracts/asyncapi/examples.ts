import { ANALYSIS_BATCH_TYPE, type AnalysisBatch } from "../analyses/batch.js";
import type { Findings } from "../analyses/findings.js";
import type { AnalysisRequest } from "../analyses/request.js";
import { contentHashOf } from "../canonical-json.js";
import type { DeadLetter } from "../dead-letter.js";
import type { Outcome } from "../outcome.js";
import { RESULT_BATCH_TYPE, type ResultBatch } from "../result-batch.js";
import type { RunRequest } from "../run-request.js";
import type { ShardJob } from "../shard-job.js";
import { examplesByKind } from "./examples-by-kind.js";

const CHAMBER = "casablanca-settat";
const RUN = `run-${CHAMBER}-0c9c2a1f6f5e4d3c8b7a695847362514`;

/** Hashes stand for themselves in an example. */
const hash = (digit: string) => digit.repeat(64);

const runRequest: RunRequest = {
  version: 1,
  runId: RUN,
  requestedAt: "2026-01-31T08:00:00.000Z",
  deadline: "2026-01-31T20:00:00.000Z",
  generation: 1,
  priority: "normal",
  chamber: CHAMBER,
  pack: "morocco",
  needs: { snapshot: hash("a"), count: 40 },
  register: { snapshot: hash("b"), count: 300 },
  profile: { snapshot: hash("c"), hash: hash("d") },
  currency: "MAD",
  engine: "0.1.0",
  shards: 1,
  requestedBy: CHAMBER,
};

const shardJob: ShardJob = { version: 1, runId: RUN, index: 0, from: 0, to: 40 };

const introductions: ResultBatch["data"]["introductions"] = [
  {
    needId: "besoin-12",
    complete: true,
    candidates: [
      {
        rank: 1,
        supplierId: "firm-207",
        score: 0.87,
        criteria: [
          {
            criterion: "sector",
            utility: 1,
            weight: 0.5,
            contribution: 0.5,
            facts: { need: "25.11", supplier: "25.11" },
          },
          { criterion: "region", utility: 0.9, weight: 0.3, contribution: 0.27, facts: { distanceKm: 15.2 } },
          { criterion: "size", utility: 0.5, weight: 0.2, contribution: 0.1, facts: {} },
        ],
        base: 0,
        toVerify: ["turnover"],
        tied: false,
      },
    ],
    excluded: { certification: 12 },
    eligible: 31,
  },
  { needId: "besoin-13", complete: true, candidates: [], failure: "too-long" },
];

const resultBatch: ResultBatch = {
  specversion: "1.0",
  id: `${RUN}-${CHAMBER}-000000`,
  source: `/wasl/runs/${RUN}`,
  type: RESULT_BATCH_TYPE,
  subject: CHAMBER,
  time: runRequest.requestedAt,
  datacontenttype: "application/json",
  data: {
    runId: RUN,
    chamber: CHAMBER,
    generation: 1,
    sequence: 0,
    last: true,
    pack: "morocco",
    profile: { id: "core", version: 1, hash: hash("d") },
    engine: "0.1.0",
    currency: "MAD",
    needs: hash("a"),
    register: hash("b"),
    introductions,
    contentHash: contentHashOf(introductions),
  },
};

const ANALYSIS = `analysis-${CHAMBER}-5d41402abc4b2a76b9719d911017c592`;

const analysisRequest: AnalysisRequest = {
  version: 1,
  analysisId: ANALYSIS,
  runId: RUN,
  chamber: CHAMBER,
  question: { kind: "allocation", most: 3, depth: 50, aim: { kind: "highest-total", capacity: "each", shares: [] } },
  engine: "0.1.0",
  generation: 1,
  requestedAt: "2026-01-31T09:00:00.000Z",
  requestedBy: CHAMBER,
};

const exposure = {
  ...{ introductions: 1, total: 0.87, firms: 31, introduced: 1, most: 1, gini: 0.97 },
  ...{ byCategory: { TPE: 1 }, byRegion: { "MA-06": 1 } },
};

const findings: Findings = {
  kind: "allocation",
  items: [
    {
      needId: "besoin-12",
      complete: true,
      wanted: 1,
      introductions: [{ supplierId: "firm-207", rank: 2, score: 0.87 }],
      passedOver: [{ supplierId: "firm-31", rank: 1, score: 0.91, reason: "at-limit" }],
    },
  ],
  setAside: [{ needId: "besoin-13", failure: "too-long" }],
  summary: {
    settings: { most: 3, stable: false, capacity: "each" },
    total: 0.87,
    bound: 0.87,
    shares: [],
    price: { unlimited: 0.91, limited: 0.87, total: 0.87 },
    exposure: { before: { ...exposure, total: 0.91 }, after: exposure },
    leftOut: { met: 0, declined: 0, "free-capacity": 0 },
  },
};

const analysisBatch: AnalysisBatch = {
  specversion: "1.0",
  id: `${ANALYSIS}-${CHAMBER}-000000`,
  source: `/wasl/analyses/${ANALYSIS}`,
  type: ANALYSIS_BATCH_TYPE,
  subject: CHAMBER,
  time: analysisRequest.requestedAt,
  datacontenttype: "application/json",
  data: {
    analysisId: ANALYSIS,
    runId: RUN,
    chamber: CHAMBER,
    generation: 1,
    sequence: 0,
    last: true,
    pack: "morocco",
    profile: { id: "core", version: 1, hash: hash("d") },
    engine: "0.1.0",
    currency: "MAD",
    needs: hash("a"),
    register: hash("b"),
    question: analysisRequest.question,
    findings,
    contentHash: contentHashOf(findings),
  },
};

const deadLetter: DeadLetter = {
  version: 1,
  request: runRequest,
  need: 13,
  needId: "besoin-13",
  owner: CHAMBER,
  reason: "too-long",
};

const outcome: Outcome = {
  version: 1,
  chamber: CHAMBER,
  runId: RUN,
  needId: "besoin-12",
  supplierId: "firm-207",
  outcome: "declined",
  reason: "capacity",
  at: "2026-02-14T10:30:00.000Z",
};

/** Further ones, of messages that differ with what is asked. */
export const furtherExamples = examplesByKind(analysisRequest, analysisBatch);

/** A message of each kind that waits on a queue. */
export const examples = { runRequest, shardJob, resultBatch, analysisRequest, analysisBatch, deadLetter, outcome };
