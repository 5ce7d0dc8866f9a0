import { once } from "node:events";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createLog, openBackend, startWorker, type Log } from "@wasl/worker";
import { cpuSeconds } from "../run/cpu-seconds.js";
import { peakBytes } from "../run/peak-bytes.js";
import type { WorkerFigures, WorkerOrder, WorkerWord } from "./worker-order.js";

// A worker of a benchmark. It says when it takes jobs, begins to count when it is told, and ends when it is told to.
const CLOSE_MS = 10_000;
const [order = ""] = process.argv.slice(2);
const { threads, ...address } = JSON.parse(order) as WorkerOrder;
const delay = monitorEventLoopDelay({ resolution: 5 });
/** Processor time at which an event was last told of. */
const marks = new Map<string, number>();
const errors = createLog("error");
const log: Log = (level, event, ...fields) => {
  marks.set(event, cpuSeconds());
  errors(level, event, ...fields);
};
const backend = await openBackend(address);
const worker = await startWorker(backend, { threads, log });
const started = cpuSeconds();
let began = started;
delay.enable();
// Should the program that measures end early, nobody is left to be told.
process.once("disconnect", () => process.exit());
process.send!("ready");
while (((await once(process, "message")) as [WorkerWord])[0] === "begin") {
  marks.clear();
  delay.reset();
  began = cpuSeconds();
  process.send!("begun");
}
delay.disable();
await worker.close(CLOSE_MS);
await backend.close();
const [scored = began, published = scored] = ["shard-scored", "run-published"].map((event) => marks.get(event));
const figures: WorkerFigures = {
  peakBytes: peakBytes(),
  beforeCpuSeconds: began - started,
  shardsCpuSeconds: scored - began,
  publishCpuSeconds: published - scored,
  longestBlockMs: delay.max / 1e6,
};
process.send!(figures);
process.removeAllListeners("disconnect");
process.disconnect();
