import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { cpuSeconds } from "../run/cpu-seconds.js";

/** Built beside this program. */
const THREAD = fileURLToPath(new URL("./queue-scoring-thread.js", import.meta.url));

/** Needs to rank on threads that share a register and take needs part by part. */
export interface BareScoring {
  readonly register: { readonly hash: string; readonly content: SharedArrayBuffer };
  readonly needs: number;
  readonly seed: number;
  readonly k: number;
  /** Position after the last need that was dealt out. */
  readonly next: SharedArrayBuffer;
}

/** What ranking took: wall time and processor time. */
export interface ScoringSeconds {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Ranks all needs on so many threads without a queue, from cold code on. The threads' start is not timed. */
export async function timeBareScoring(
  { register, needs, seed, k }: Omit<BareScoring, "next">,
  threads: number,
): Promise<ScoringSeconds> {
  const workerData: BareScoring = { register, needs, seed, k, next: new SharedArrayBuffer(4) };
  const workers = Array.from({ length: threads }, () => new Worker(THREAD, { workerData }));
  await Promise.all(workers.map((worker) => once(worker, "message")));
  const [began, cpuBegan] = [performance.now(), cpuSeconds()];
  workers.forEach((worker) => worker.postMessage("begin"));
  await Promise.all(workers.map((worker) => once(worker, "message")));
  const taken = { seconds: (performance.now() - began) / 1_000, cpuSeconds: cpuSeconds() - cpuBegan };
  await Promise.all(workers.map((worker) => worker.terminate()));
  return taken;
}
