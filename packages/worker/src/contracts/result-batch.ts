import type { Candidate, CriterionScore, Ranking } from "@wasl/matcher";
import { z } from "zod";
import {
  chamberId,
  currency,
  failureCode,
  generation,
  hash,
  packId,
  runId,
  signature,
  type FailureCode,
} from "./primitives.js";

const ratio = z.number().min(0).max(1);

/** One criterion's share of a score. `facts` are codes and numbers; what they hold depends on the criterion. */
export const criterionScoreSchema = z.strictObject({
  criterion: z.string(),
  utility: ratio,
  weight: z.number(),
  contribution: z.number(),
  facts: z.record(z.string(), z.unknown()),
} satisfies Record<keyof CriterionScore, z.ZodType>);

const candidateSchema = z.strictObject({
  rank: z.int().min(1),
  supplierId: z.string().min(1),
  score: z.number(),
  criteria: z.array(criterionScoreSchema),
  /** What a formula gives when every criterion is 0; with the contributions it adds up to the score. */
  base: z.number(),
  toVerify: z.array(z.string()),
  tied: z.boolean(),
} satisfies Record<keyof Candidate, z.ZodType>);

/** What a chamber learns about one need. `complete` is false where it gets only its own region's firms among the best. */
const introductionSchema = z.strictObject({
  needId: z.string().min(1),
  complete: z.boolean(),
  /** Best first. Empty where `failure` says that the need could not be ranked. */
  candidates: z.array(candidateSchema),
  /** How many firms each hard constraint excluded; with the complete ranking only. */
  excluded: z.record(z.string(), z.int().min(0)).optional(),
  /** How many firms passed every hard constraint; with the complete ranking only. */
  eligible: z.int().min(0).optional(),
  /** Why the need was set aside. It waits as a dead letter, and a later generation may rank it. */
  failure: failureCode.optional(),
});

/** The CloudEvents type of a batch; the number is its version. */
export const RESULT_BATCH_TYPE = "ma.wasl.result-batch.v1";

/**
 * Version 1 of what a chamber finds on `wasl-results-<chamber>`: a CloudEvents 1.0 event. Firms and needs stand as ids; names
 * stay in the snapshots.
 */
export const resultBatchSchema = z.strictObject({
  specversion: z.literal("1.0"),
  /** `<run>-<chamber>-<sequence>`, from the second generation on with `-g<generation>`; the same however often it is published. */
  id: z.string().min(1),
  source: z.string().regex(/^\/wasl\/runs\//),
  type: z.literal(RESULT_BATCH_TYPE),
  /** The chamber's id. */
  subject: chamberId,
  time: z.iso.datetime(),
  datacontenttype: z.literal("application/json"),
  data: z.strictObject({
    runId,
    chamber: chamberId,
    /** Of two batches with the same run, chamber and sequence the higher generation holds. */
    generation,
    /** Counts the run's batches for this chamber from 0. */
    sequence: z.int().min(0),
    /** True for the chamber's last batch of the run. */
    last: z.boolean(),
    pack: packId,
    profile: z.strictObject({ id: z.string(), version: z.int(), hash }),
    engine: z.string(),
    currency,
    needs: hash,
    register: hash,
    introductions: z.array(introductionSchema),
    /** SHA-256 of the introductions' canonical JSON (RFC 8785). */
    contentHash: hash,
  }),
  /** By the chamber's key, where results are signed: an extension attribute of the event. */
  signature: signature.optional(),
});

export type ResultBatch = z.infer<typeof resultBatchSchema>;

/** What a chamber learns about one need, in the matcher's own types. */
export interface Introduction {
  readonly needId: string;
  readonly complete: boolean;
  readonly candidates: Ranking["candidates"];
  readonly excluded?: Ranking["excluded"];
  readonly eligible?: number;
  readonly failure?: FailureCode;
}
