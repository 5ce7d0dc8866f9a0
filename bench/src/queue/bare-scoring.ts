import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { ResolvedNeed, ScoringProfile } from "@wasl/matcher";
import { cpuSeconds } from "../run/cpu-seconds.js";
import type { RunInputs } from "./run-inputs.js";

/** Built beside this program. */
const THREAD = fileURLToPath(new URL("./queue-scoring-thread.js", import.meta.url));

/** What a thread is told to do with the needs of a lot that it gets hold of. */
export const STEPS = ["warm-up", "writing", "ranking"] as const;
export type Step = (typeof STEPS)[number];

/** What threads are given: they share the register, and take needs part by part. */
export interface BareScoring {
  readonly register: SharedArrayBuffer;
  readonly profile: ScoringProfile;
  readonly k: number;
  /** Needs that are ranked to warm up; their rankings are written then. */
  readonly warmUp: readonly ResolvedNeed[];
  readonly needs: readonly ResolvedNeed[];
  /** For each step the position after the last need that was dealt out. */
  readonly next: SharedArrayBuffer;
}

/** What a step took: wall time and processor time. */
export interface Seconds {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/**
 * Ranks needs on so many threads without a queue: some to warm up, whose rankings are then written as JSON, and all. The start
 * of the threads is not timed.
 */
export async function timeBareScoring(
  { order, register }: RunInputs,
  warmUp: readonly ResolvedNeed[],
  threads: number,
): Promise<Record<Step, Seconds>> {
  const next = new SharedArrayBuffer(4 * STEPS.length);
  const { profile, topK: k, needs } = order;
  const workerData = { register: register.content, profile, k, warmUp, needs, next } as BareScoring;
  const workers = Array.from({ length: threads }, () => new Worker(THREAD, { workerData }));
  await Promise.all(workers.map((worker) => once(worker, "message")));
  const time = (step: Step) => timed(workers, step);
  const taken = { "warm-up": await time("warm-up"), writing: await time("writing"), ranking: await time("ranking") };
  await Promise.all(workers.map((worker) => worker.terminate()));
  return taken;
}

async function timed(workers: readonly Worker[], step: Step): Promise<Seconds> {
  const [began, cpuBegan] = [performance.now(), cpuSeconds()];
  workers.forEach((worker) => worker.postMessage(step));
  await Promise.all(workers.map((worker) => once(worker, "message")));
  return { seconds: (performance.now() - began) / 1_000, cpuSeconds: cpuSeconds() - cpuBegan };
}
