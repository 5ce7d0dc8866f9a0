import { stampOf } from "@wasl/matcher";
import { authorised, requestOf } from "../access/index.js";
import {
  shardId,
  SHARDS_QUEUE,
  type RunRequest,
  type RunResult,
  type ShardJob,
  type ShardResult,
} from "../contracts/index.js";
import {
  builtInPack,
  keepFor,
  planShards,
  route,
  SHARD_ATTEMPTS,
  takeTurns,
  type NeedResult,
} from "../planning/index.js";
import { addDeadLetters, ChamberBatches, publishBatches } from "../publishing/index.js";
import {
  addAndReadBack,
  readBack,
  WaitingChildrenError,
  type JobProcessor,
  type NewJob,
  type QueueJob,
} from "../queues/index.js";
import { currentRun, unlessCancelled } from "./cancellation.js";
import { handBack, isNoFaultOfJob } from "./hand-back.js";
import type { Services } from "./services.js";

type RunJob = QueueJob<RunRequest, RunResult>;

/**
 * Plans a run, waits for its shards, and publishes what they found.
 *
 *     wait ─► plan ─► waiting-children ─► collect ─► still wanted? ─► fence ─► publish ─► completed
 *                          │ a shard failed for good
 *                          └─► failed
 *
 * BullMQ calls it twice: to plan, and again when all shards are done. Each step may be repeated after a crash: shards and
 * batches have ids of their own, and what is there already is not added again. A backend that is away for a moment uses up no
 * attempt.
 */
export const runProcessor =
  (services: Services): JobProcessor<RunRequest, RunResult> =>
  async (job, token) => {
    const run = authorised(unlessCancelled(requestOf(job)), services.secret);
    try {
      await plan(services, run, job);
      if (await job.moveToWaitingChildren(token)) throw new WaitingChildrenError();
      const results = await readResults(services, run);
      const batches = await collect(services, run, results);
      await currentRun(services.backend, run.runId);
      await fence(job, token, services.lockMs);
      return await publish(services, run, { results, batches }, job);
    } catch (error) {
      if (isNoFaultOfJob(error)) return handBack(job, token);
      throw error;
    }
  };

/** Adds the shards of the run that are not there. */
async function plan(services: Services, run: RunRequest, job: RunJob): Promise<void> {
  const queue = services.backend.queue<ShardJob, ShardResult>(SHARDS_QUEUE);
  const wanted = planShards(run.needs.count, { least: 1, most: run.shards }).map((shard) =>
    newShard(run, shard, job, services),
  );
  const present = await readBack(
    queue,
    wanted.map(({ opts }) => opts.jobId),
  );
  const absent = wanted.filter((_, i) => present[i] === undefined);
  if (absent.length === 0) return;
  const add = (places: readonly number[]) => addAndReadBack(queue, inPlaces(absent, places));
  await takeTurns(services.backend, run, job, { count: absent.length, add });
  services.events.emit("run-planned", { runId: run.runId, needs: run.needs.count, shards: wanted.length });
}

const inPlaces = (shards: readonly NewJob<ShardJob>[], places: readonly number[]) =>
  shards.map(({ opts, ...shard }, i) => ({ ...shard, opts: { ...opts, priority: places[i]! } }));

function newShard(
  run: RunRequest,
  shard: Omit<ShardJob, "version" | "runId">,
  job: RunJob,
  { keepDays }: Services,
): NewJob<ShardJob> {
  const parent = { id: run.runId, queue: job.queueQualifiedName };
  const backoff = { type: "exponential", delay: 1_000 };
  return {
    name: "shard",
    data: { version: 1, runId: run.runId, ...shard },
    opts: {
      jobId: shardId(run.runId, shard.index),
      parent,
      failParentOnFailure: true,
      attempts: SHARD_ATTEMPTS,
      backoff,
      ...keepFor(keepDays),
    },
  };
}

/** What became of all needs, in their order. Throws when a shard is missing or its results are not complete. */
async function readResults({ backend }: Services, run: RunRequest): Promise<NeedResult[]> {
  const ids = Array.from({ length: run.shards }, (_, index) => shardId(run.runId, index));
  const shards = await readBack(backend.queue<ShardJob, ShardResult>(SHARDS_QUEUE), ids);
  const results: NeedResult[] = [];
  for (const shard of shards) {
    if (!shard?.returnvalue) throw new Error(`A shard of ${run.runId} has no result.`);
    const content = await backend.snapshots.get(shard.returnvalue.rankings);
    results.push(...(JSON.parse(Buffer.from(content).toString("utf8")) as NeedResult[]));
  }
  if (results.length === run.needs.count) return results;
  throw new Error(`${run.runId} has results of ${results.length} needs, not of ${run.needs.count}.`);
}

/** What each chamber is to know, in batches; a run for one chamber tells that one alone. */
async function collect(
  { load }: Services,
  run: RunRequest,
  results: readonly NeedResult[],
): Promise<Map<string, ChamberBatches>> {
  const pack = builtInPack(run.pack);
  const stamp = stampOf(await load.profile(run));
  const batches = new Map<string, ChamberBatches>();
  for (const result of results) {
    for (const { chamber, introduction } of route(result, pack)) {
      if (run.chamber !== "all" && run.chamber !== chamber) continue;
      const own = batches.get(chamber) ?? new ChamberBatches(run, chamber, stamp);
      batches.set(chamber, own);
      own.add(introduction);
    }
  }
  return batches;
}

/** Makes sure that no other worker has taken the job over, e.g. while this process was frozen. */
async function fence(job: RunJob, token: string, lockMs: number): Promise<void> {
  if ((await job.extendLock(token, lockMs)) !== 1) throw new Error("Another worker has taken this run over.");
}

async function publish(
  services: Services,
  run: RunRequest,
  found: { readonly results: readonly NeedResult[]; readonly batches: ReadonlyMap<string, ChamberBatches> },
  { timestamp, processedOn = timestamp }: RunJob,
): Promise<RunResult> {
  const { backend, events, keepDays } = services;
  const batches: Record<string, number> = {};
  for (const [chamber, collected] of found.batches) {
    const own = collected.toBatches(services.secret);
    await publishBatches(backend, chamber, own, keepFor(keepDays));
    batches[chamber] = own.length;
  }
  const total = Object.values(batches).reduce((sum, count) => sum + count, 0);
  const setAside = await addDeadLetters(backend, run, found.results, keepFor(keepDays));
  const [ms, publishMs] = [Date.now() - timestamp, Date.now() - processedOn];
  events.emit("run-published", { runId: run.runId, needs: run.needs.count, batches: total, setAside, ms, publishMs });
  return { needs: run.needs.count, shards: run.shards, setAside, batches };
}
