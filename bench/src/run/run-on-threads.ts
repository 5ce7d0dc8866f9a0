import { createHash } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { openSupplierIndex } from "@wasl/matcher";
import { peakBytes } from "./peak-bytes.js";
import type { RunFigures, RunTask } from "./run-task.js";
import { readShared } from "./stored-index.js";
import type { SharedMemory, ThreadResult } from "./thread-order.js";

/** Built beside this program. */
const THREAD = fileURLToPath(new URL("./run-thread.js", import.meta.url));

/** Answers all needs of a run on so many threads, which share the index and the needs. The threads' start is not timed. */
export async function runOnThreads({ snapshot, ...asked }: RunTask, threads: number): Promise<RunFigures> {
  const workers = Array.from({ length: threads }, () => new Worker(THREAD, { workerData: asked }));
  await Promise.all(workers.map(nextMessage));
  const began = performance.now();
  const memory: SharedMemory = { snapshot: readChecked(snapshot), next: new SharedArrayBuffer(4) };
  await Promise.all(workers.map((worker) => ask(worker, memory)));
  const opened = performance.now();
  const results = (await Promise.all(workers.map((worker) => ask(worker, "begin")))) as ThreadResult[];
  const ended = performance.now();
  await Promise.all(workers.map((worker) => worker.terminate()));
  return {
    openSeconds: (opened - began) / 1_000,
    runSeconds: (ended - opened) / 1_000,
    peakBytes: peakBytes(),
    candidates: total(results, ({ candidates }) => candidates),
    characters: total(results, ({ characters }) => characters),
    hash: hashOf(results),
  };
}

/** A snapshot that is damaged throws here, once for all threads. */
function readChecked(path: string): SharedArrayBuffer {
  const snapshot = readShared(path);
  openSupplierIndex(new Uint8Array(snapshot));
  return snapshot;
}

function ask(worker: Worker, message: SharedMemory | "begin"): Promise<unknown> {
  worker.postMessage(message);
  return nextMessage(worker);
}

async function nextMessage(worker: Worker): Promise<unknown> {
  const [message] = (await once(worker, "message")) as [unknown];
  return message;
}

function total(results: readonly ThreadResult[], of: (result: ThreadResult) => number): number {
  return results.reduce((sum, result) => sum + of(result), 0);
}

/** One hash over the answers' hashes in the order of the needs, whichever thread gave them. */
function hashOf(results: readonly ThreadResult[]): string {
  const hashes = results.flatMap((result) => result.hashes).sort(([a], [b]) => a - b);
  const all = createHash("sha256");
  for (const [position, hash] of hashes) all.update(`${position} ${hash}\n`);
  return all.digest("hex");
}
