import { z } from "zod";

/** SHA-256 in lower-case hex: the name of a snapshot. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/, "is not a SHA-256 in hex");

/** A country pack that every worker has built in. */
export const packId = z.enum(["morocco", "cpv"]);

/** Id of a chamber, as in its queue's name. */
export const chamberId = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, "is not a chamber id such as casablanca-settat");

/** Who a run is for: one chamber, or all of them. */
export const audience = z.union([z.literal("all"), chamberId]);

export const runId = z.string().regex(/^run-[a-z0-9-]+-[0-9a-f]{32}$/, "is not the id of a run");

export const analysisId = z.string().regex(/^analysis-[a-z0-9-]+-[0-9a-f]{32}$/, "is not the id of an analysis");

/** Firms a need; absent, the need's own wish, else 10. */
export const topK = z.int().min(1).max(1_000);

/** ISO 4217 code of the amounts, such as MAD. */
export const currency = z.string().regex(/^[A-Z]{3}$/, "is not an ISO 4217 code");

/** Counts how often a run was deliberately done anew, from 1. Of two results for the same place the higher one holds. */
export const generation = z.int().min(1);

/** HMAC-SHA-256 of a message's canonical JSON without the signature (RFC 8785), in lower-case hex. */
export const signature = z.string().regex(/^[0-9a-f]{64}$/, "is not an HMAC-SHA-256 in hex");

/** How urgent a run is beside others of its chamber and of other chambers. */
export const priority = z.enum(["high", "normal", "low"]);

/** Why a need was set aside instead of ranked. */
export const failureCode = z.enum(["error", "out-of-memory", "too-long", "killed-its-worker"]);

export type Priority = z.infer<typeof priority>;
export type FailureCode = z.infer<typeof failureCode>;
export type PackId = z.infer<typeof packId>;
