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
  const placed = name === RUNS_QUEUE ? [...waiting, ...(await queue.getRanges(["waiting-children"]))] : waiting;
  const [served, last] = await Promise.all([placeServed(queue, waiting), lastPlace(backend, queue, run, placed)]);
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

/** The last place held by the chamber's runs of the same priority, 0 when there is none. */
async function lastPlace(
  backend: Backend,
  queue: JobQueue<unknown>,
  { chamber, priority }: RunRequest,
  placed: readonly string[],
): Promise<number> {
  const ofChamber = new RegExp(`^run-${chamber}-[0-9a-f]{32}`);
  const lastJobs = new Map<string, string>();
  for (const id of placed) {
    const [runId] = ofChamber.exec(id) ?? [];
    if (runId !== undefined) lastJobs.set(runId, id);
  }
  const runs = backend.queue<RunRequest>(RUNS_QUEUE);
  const places = [...lastJobs].map(async ([runId, id]) => {
    const [run, job] = await Promise.all([runs.getJob(runId), queue.getJob(id)]);
    return run?.data.priority === priority ? (job?.priority ?? 0) : 0;
  });
  return Math.max(0, ...(await Promise.all(places)));
}

/** Moves all that stand in places towards the first one, in their order. */
async function moveAll(queue: JobQueue<unknown>, by: number): Promise<void> {
  const jobs = await queue.getJobs(["prioritized", "waiting-children", "delayed", "active"], 0, -1, true);
  for (const job of jobs) if (job.priority > 0) await job.changePriority({ priority: Math.max(1, job.priority - by) });
}
