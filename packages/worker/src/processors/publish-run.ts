import { setImmediate as nextTurn } from "node:timers/promises";
import { stampOf } from "@wasl/matcher";
import {
  resultsQueue,
  shardId,
  SHARDS_QUEUE,
  type RunRequest,
  type RunResult,
  type ShardJob,
  type ShardResult,
} from "../contracts/index.js";
import {
  builtInPack,
  isSetAside,
  keepFor,
  readResultLines,
  ResultLinesError,
  route,
  type NeedResult,
} from "../planning/index.js";
import { addDeadLetters, ChamberBatches, publishEvents, type FailedNeed } from "../publishing/index.js";
import { readBack, UnrecoverableError, type Backend } from "../queues/index.js";
import type { Services } from "./services.js";

type Published = Pick<RunResult, "setAside" | "batches">;

/**
 * Publishes what the shards of a run found, in the order of the needs, one shard at a time while the next is being read:
 * memory holds two shards, however long the run is. Nothing is published before all shards are known to be in.
 *
 * @param fence called before each shard is published; throws when that is no longer this worker's to do.
 * @throws when a shard or its results are missing.
 */
export async function publishRun(services: Services, run: RunRequest, fence: () => Promise<void>): Promise<Published> {
  const { backend, load, keepDays } = services;
  const shards = await finishedShards(backend, run);
  const routes = createRoutes(run, stampOf(await load.profile(run)));
  const failed: FailedNeed[] = [];
  let need = 0;
  for await (const results of resultsOf(backend, shards)) {
    for (const result of results) {
      routes.add(result);
      if (isSetAside(result)) failed.push({ need, result });
      need += 1;
    }
    await fence();
    await publish(services, routes.chambers, need === run.needs.count);
  }
  const setAside = await addDeadLetters(backend, run, failed, keepFor(keepDays));
  const batches = Object.fromEntries([...routes.chambers].map(([chamber, { count }]) => [chamber, count]));
  return { setAside, batches };
}

/** Where each shard's results are. Throws unless all shards are there, with a result for each need. */
async function finishedShards(backend: Backend, run: RunRequest): Promise<ShardResult[]> {
  const ids = Array.from({ length: run.shards }, (_, index) => shardId(run.runId, index));
  const jobs = await readBack(backend.queue<ShardJob, ShardResult>(SHARDS_QUEUE), ids);
  const results = jobs.flatMap((job) => job?.returnvalue ?? []);
  const stored = await Promise.all(results.map(({ rankings }) => backend.snapshots.has(rankings)));
  if (results.length < run.shards || stored.includes(false)) throw new Error(`A shard of ${run.runId} has no result.`);
  const needs = results.reduce((sum, { count }) => sum + count, 0);
  if (needs === run.needs.count) return results;
  throw new Error(`${run.runId} has results of ${needs} needs, not of ${run.needs.count}.`);
}

/** The results of each shard, of which the next are read while the last are dealt with. */
async function* resultsOf(backend: Backend, shards: readonly ShardResult[]): AsyncGenerator<NeedResult[]> {
  const read = async (shard: ShardResult) => readResults(await backend.snapshots.get(shard.rankings), shard);
  let next = shards[0] && read(shards[0]);
  for (let index = 1; next; index += 1) {
    const results = await next;
    const following = shards[index];
    next = following && read(following);
    // Should what is done meanwhile fail, that is the error; else this one is met above.
    next?.catch(() => undefined);
    yield results;
  }
}

function readResults(content: Uint8Array, { rankings, count }: ShardResult): NeedResult[] {
  const results = [...readable(content)];
  if (results.length === count) return results;
  throw new Error(`The snapshot ${rankings} has results of ${results.length} needs, not of ${count}.`);
}

/** What another version of the worker wrote stays so: trying again would only take time. */
function* readable(content: Uint8Array): Generator<NeedResult> {
  try {
    yield* readResultLines(content);
  } catch (error) {
    throw error instanceof ResultLinesError ? new UnrecoverableError(error.message) : error;
  }
}

/** Sorts results by the chambers they concern; a run for one chamber concerns that one alone. */
function createRoutes(run: RunRequest, profile: ReturnType<typeof stampOf>) {
  const told = builtInPack(run.pack).chambers.filter(({ id }) => run.chamber === "all" || run.chamber === id);
  const chambers = new Map<string, ChamberBatches>();
  const add = (result: NeedResult) => {
    for (const { chamber, introduction } of route(result, told)) {
      const own = chambers.get(chamber) ?? new ChamberBatches(run, chamber, profile);
      chambers.set(chamber, own);
      own.add(introduction);
    }
  };
  return { chambers, add };
}

/** Publishes the batches that are ready, and at the end of the run all that are left. */
async function publish(
  { backend, secret, keepDays }: Services,
  chambers: ReadonlyMap<string, ChamberBatches>,
  end: boolean,
): Promise<void> {
  const calls: Promise<unknown>[] = [];
  for (const [chamber, batches] of chambers) {
    // Writing a chamber's batches takes a while: the event loop is to turn in between, and renew locks.
    await nextTurn();
    const call = publishEvents(backend, resultsQueue(chamber), batches.take({ secret, end }), keepFor(keepDays));
    call.catch(() => undefined);
    calls.push(call);
  }
  await Promise.all(calls);
}
