// A worker in a process of its own, as `wasl worker` is one: it ends with 3 when its backend is broken.
import { openBackend, startWorker, type Log } from "@wasl/worker";
import { note, runProcess, tell } from "./in-process.js";
import { GIVEN_UP, MOMENTS, type Moment, type WorkerOrders } from "./messages.js";
import { tellingMoments } from "./moments.js";

/** Memory of a scoring thread, in MB: a need that exhausts it should not take long to do so. */
const THREAD_MB = 96;

/** Time a worker that gives up has to leave its jobs to others, in ms. */
const CLOSE_MS = 200;

const log: Log = (_, event, fields) => {
  note(event, { ...fields });
  if ((MOMENTS.worker as readonly string[]).includes(event)) tell({ moment: event as Moment });
};

runProcess<WorkerOrders>(async ({ backend: options, threadFile, lockMs, stalledMs, randomIds }) => {
  const backend = tellingMoments(await openBackend(options), randomIds);
  const worker = await startWorker(backend, { log, threads: 1, threadMb: THREAD_MB, threadFile, lockMs, stalledMs });
  void worker.broken.then(() => worker.close(CLOSE_MS)).then(() => process.exit(GIVEN_UP));
  tell({ ready: true });
});
