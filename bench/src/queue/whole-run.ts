import { followRun, requestRun, type Backend, type RunOrder, type RunStatus } from "@wasl/worker";

type RunResult = NonNullable<RunStatus["result"]>;

/** When what happened in a run, in seconds from its request on. */
export interface RunTimeline {
  readonly runId: string;
  readonly shards: number;
  readonly batches: number;
  /** Storing what the run needs, before it is asked for. */
  readonly requestSeconds: number;
  /** From the request until the first shard is taken. */
  readonly planSeconds: number;
  /** From then until the last shard is done. */
  readonly shardsSeconds: number;
  /** From then until all is published. */
  readonly publishSeconds: number;
  readonly totalSeconds: number;
}

/** Asks for a run, waits until it is done, and says when what happened, by the queue's own clock. */
export async function timeRun(backend: Backend, order: RunOrder): Promise<RunTimeline> {
  const began = Date.now();
  const { runId } = await requestRun(backend, order);
  const status = await followRun(backend, runId, () => undefined);
  if (status.state !== "done") throw new Error(`${runId} is ${status.state}: ${status.failure ?? "no reason given"}`);
  return timelineOf(backend, status, began);
}

async function timelineOf(backend: Backend, { runId, request }: RunStatus, began: number): Promise<RunTimeline> {
  const run = await backend.queue<unknown, RunResult>("wasl-runs").getJob(runId);
  const shards = await backend.queue("wasl-shards").getCompleted(0, -1);
  const mine = shards.filter((job) => (job.data as { runId: string }).runId === runId);
  const taken = Math.min(...mine.map((job) => job.processedOn!));
  const done = Math.max(...mine.map((job) => job.finishedOn!));
  const [added, finished] = [run!.timestamp, run!.finishedOn!];
  // The status may have been told between the end of the run and its result.
  const batches = Object.values(run!.returnvalue.batches).reduce((sum, count) => sum + count, 0);
  const seconds = (from: number, to: number) => (to - from) / 1_000;
  return {
    runId,
    shards: request.shards,
    batches,
    requestSeconds: seconds(began, added),
    planSeconds: seconds(added, taken),
    shardsSeconds: seconds(taken, done),
    publishSeconds: seconds(done, finished),
    totalSeconds: seconds(added, finished),
  };
}
