import { sha256 } from "./digest.js";
import { jobId } from "./names.js";
import type { RunRequest } from "./run-request.js";

/** What decides a run's results, and so its id. */
export type RunInputs = Pick<RunRequest, "chamber" | "pack" | "topK" | "engine"> & {
  readonly needs: string;
  readonly register: string;
  readonly profileHash: string;
};

/** 128 bits of the digest: enough to never meet twice, short enough to type. */
export const DIGEST_DIGITS = 32;

/** The id of a run: the same inputs, profile and engine give the same run. */
export function runIdOf(inputs: RunInputs): string {
  const { chamber, pack, topK = null, engine, needs, register, profileHash } = inputs;
  const digest = sha256(JSON.stringify([1, chamber, pack, topK, engine, needs, register, profileHash]));
  return jobId("run", chamber, digest.slice(0, DIGEST_DIGITS));
}

/** For whom the run of this id is: a chamber's id, or `all`. */
export const audienceOf = (runId: string) => runId.slice("run-".length, -(DIGEST_DIGITS + 1));
