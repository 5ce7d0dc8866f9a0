import { z } from "zod";
import { analysisId, chamberId, currency, generation, hash, packId, runId, signature } from "../primitives.js";
import { findingsSchema } from "./findings.js";
import { analysisQuestionSchema } from "./question.js";

/** The CloudEvents type of findings; the number is its version. */
export const ANALYSIS_BATCH_TYPE = "ma.wasl.analysis.v1";

/**
 * Version 1 of what a chamber finds on `wasl-analyses-<chamber>`: a CloudEvents 1.0 event with some findings of an analysis.
 * Firms and needs stand as ids; names stay in the snapshots.
 */
export const analysisBatchSchema = z.strictObject({
  specversion: z.literal("1.0"),
  /** `<analysis>-<chamber>-<sequence>`, from the second generation on with `-g<generation>`. */
  id: z.string().min(1),
  source: z.string().regex(/^\/wasl\/analyses\//),
  type: z.literal(ANALYSIS_BATCH_TYPE),
  /** The chamber's id. */
  subject: chamberId,
  time: z.iso.datetime(),
  datacontenttype: z.literal("application/json"),
  data: z.strictObject({
    analysisId,
    runId,
    chamber: chamberId,
    /** Of two batches with the same analysis, chamber and sequence the higher generation holds. */
    generation,
    /** Counts the analysis's batches for this chamber from 0. */
    sequence: z.int().min(0),
    /** True for the chamber's last batch of the analysis. */
    last: z.boolean(),
    pack: packId,
    profile: z.strictObject({ id: z.string(), version: z.int(), hash }),
    engine: z.string(),
    currency,
    needs: hash,
    register: hash,
    /** What was asked. */
    question: analysisQuestionSchema,
    findings: findingsSchema,
    /** SHA-256 of the findings' canonical JSON (RFC 8785). */
    contentHash: hash,
  }),
  /** By the chamber's key, where results are signed: an extension attribute of the event. */
  signature: signature.optional(),
});

export type AnalysisBatch = z.infer<typeof analysisBatchSchema>;
