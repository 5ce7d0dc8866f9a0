import { RUNS_QUEUE, SHARDS_QUEUE, type RunRequest } from "../contracts/index.js";
import type { Backend, JobQueue, QueueJob } from "../queues/index.js";
import { fairPlaces, moveToFront } from "./fair-places.js";

/** Queues whose jobs stand in places, and how often a job there was started by the time it first waits in its place. */
const STARTED: Readonly<Record<string, number>> = { [SHARDS_QUEUE]: 0, [RUNS_QUEUE]: 1 };

/**
 * Gives a run its turns among those of all chambers: places for `count` new shards, which `add` is to put on the queue, and one
 * for the run's job itself, at which it waits to be published. (To be planned it stands before all of them: that is soon done.)
 * One run at a time, or several of a chamber would stand in the same places.
 */
export async function takeTurns<Result>(
  backend: Backend,
  run: RunRequest,
  job: QueueJob<RunRequest, Result>,
  { count, add }: { readonly count: number; readonly add: (places: readonly number[]) => Promise<unknown> },
): Promise<void> {
  await backend.exclusively("places", async () => {
    const [priority = 1] = await nextPlaces(backend, RUNS_QUEUE, run, 1);
    await job.changePriority({ priority });
    await add(await nextPlaces(backend, SHARDS_QUEUE, run, count));
  });
}

/** Places at the end of what the run's chamber has on a queue, in the order of {@link fairPlaces}. */
async function nextPlaces(backend: Backend, name: string, run: RunRequest, count: number): Promise<number[]> {
  const queue = backend.queue<unknown>(name);
  const waiting = await queue.getRanges(["prioritized"], 0, -1, true);
  const served = await placeServed(queue, waiting);
  const last = await (name === RUNS_QUEUE ? lastOfRuns(backend, run) : lastOfShards(backend, run, waiting));
  const by = moveToFront(served);
  if (by > 0) await moveAll(queue, by);
  const now = served - by;
  return fairPlaces(count, { now, priority: run.priority, ...(last > 0 ? { last: Math.max(1, last - by) } : {}) });
}

/** The place that is being served. What was handed back after it was begun stands in an earlier one, and says nothing. */
async function placeServed(queue: JobQueue<unknown>, waiting: readonly string[]): Promise<number> {
  let first: number | undefined;
  for (const id of waiting) {
    const job = await queue.getJob(id);
    if (job && job.attemptsStarted <= (STARTED[queue.name] ?? 0)) return job.priority;
    first ??= job?.priority;
  }
  return first ?? 0;
}

/** The last place of runs of the same chamber and priority that are not published yet, 0 when there is none. */
async function lastOfRuns(backend: Backend, { chamber, priority }: RunRequest): Promise<number> {
  const placed = await backend.queue<RunRequest>(RUNS_QUEUE).getJobs(["prioritized", "waiting-children"]);
  const own = placed.filter(({ data }) => data.chamber === chamber && data.priority === priority);
  return Math.max(0, ...own.map((job) => job.priority));
}

/** The last place of shards of the same chamber and priority; `waiting` are the ids of all shards, by their places. */
async function lastOfShards(backend: Backend, run: RunRequest, waiting: readonly string[]): Promise<number> {
  const ofChamber = new RegExp(`^run-${run.chamber}-[0-9a-f]{32}(?=-)`);
  const looked = new Set<string>();
  for (const id of waiting.toReversed()) {
    const [runId] = ofChamber.exec(id) ?? [];
    if (runId === undefined || looked.has(runId)) continue;
    looked.add(runId);
    const job = await backend.queue<RunRequest>(RUNS_QUEUE).getJob(runId);
    if (job?.data.priority !== run.priority) continue;
    return (await backend.queue(SHARDS_QUEUE).getJob(id))?.priority ?? 0;
  }
  return 0;
}

/** Moves all that stand in places towards the first one, in their order. */
async function moveAll(queue: JobQueue<unknown>, by: number): Promise<void> {
  const jobs = await queue.getJobs(["prioritized", "waiting-children", "delayed", "active"], 0, -1, true);
  for (const job of jobs) if (job.priority > 0) await job.changePriority({ priority: Math.max(1, job.priority - by) });
}
