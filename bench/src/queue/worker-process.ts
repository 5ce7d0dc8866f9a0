import { once } from "node:events";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createLog, openBackend, startWorker, type Log } from "@wasl/worker";
import { cpuSeconds } from "../run/cpu-seconds.js";
import { peakBytes } from "../run/peak-bytes.js";
import type { WorkerFigures, WorkerOrder } from "./worker-order.js";

// A worker of a benchmark. It says when it takes jobs, and ends when it is told to.
const CLOSE_MS = 10_000;
const [order = ""] = process.argv.slice(2);
const { threads, ...address } = JSON.parse(order) as WorkerOrder;
const delay = monitorEventLoopDelay({ resolution: 5 });
const marks = new Map<string, number>();
const errors = createLog("error");
const log: Log = (level, event, ...fields) => {
  marks.set(event, cpuSeconds());
  errors(level, event, ...fields);
};
const backend = await openBackend(address);
const worker = await startWorker(backend, { threads, log });
delay.enable();
// Should the program that measures end early, nobody is left to be told.
process.once("disconnect", () => process.exit());
process.send!("ready");
await once(process, "message");
delay.disable();
await worker.close(CLOSE_MS);
await backend.close();
const [started = 0, scored = started, published = scored] = ["worker-started", "shard-scored", "run-published"].map(
  (event) => marks.get(event),
);
const figures: WorkerFigures = {
  peakBytes: peakBytes(),
  shardsCpuSeconds: scored - started,
  publishCpuSeconds: published - scored,
  longestBlockMs: delay.max / 1e6,
};
process.send!(figures);
process.removeAllListeners("disconnect");
process.disconnect();
