import { authorised, requestOf } from "../access/index.js";
import { shardId, SHARDS_QUEUE, type RunRequest, type RunResult, type ShardJob } from "../contracts/index.js";
import { keepFor, planShards, RUN_ATTEMPTS, SHARD_ATTEMPTS, takeTurns } from "../planning/index.js";
import { addAndConfirm, WaitingChildrenError, type JobProcessor, type NewJob, type QueueJob } from "../queues/index.js";
import { unlessLate, wantedRun } from "./cancellation.js";
import { fence } from "./fence.js";
import { handBack, isNoFaultOfJob } from "./hand-back.js";
import { publishRun } from "./publish-run.js";
import type { Services } from "./services.js";
import { refuseWhenStopped } from "./stopping.js";

type RunJob = QueueJob<RunRequest, RunResult>;

/**
 * Plans a run, waits for its shards, and publishes what they found.
 *
 *     wait ─► plan ─► waiting-children ─► shard by shard: still wanted? ─► fence ─► publish ─► completed
 *                          │ a shard failed for good
 *                          └─► failed
 *
 * BullMQ calls it twice: to plan, and again when all shards are done. Each step may be repeated after a crash: shards and
 * batches have ids of their own, and what is there already is not added again. A backend that is away for a moment uses up no
 * attempt, nor does a worker that must end. What has begun to be published in time may be published past the deadline.
 */
export const runProcessor =
  (services: Services): JobProcessor<RunRequest, RunResult> =>
  async (job, token) => {
    // A chamber may write into its job that it is to be tried for ever.
    job.opts.attempts = Math.min(job.opts.attempts ?? 1, RUN_ATTEMPTS);
    const run = authorised(unlessLate(requestOf(job)), services.secret);
    try {
      await plan(services, run, job);
      if (await job.moveToWaitingChildren(token)) throw new WaitingChildrenError();
      const published = await publishRun(services, run, async () => {
        refuseWhenStopped(services.stopping);
        await wantedRun(services.backend, run.runId);
        await fence(job, token, services.lockMs);
      });
      const result = { needs: run.needs.count, shards: run.shards, ...published };
      tell(services, run, result, job);
      return result;
    } catch (error) {
      if (isNoFaultOfJob(error)) return handBack(job, token);
      throw error;
    }
  };

/** Adds the shards of the run that are not there. */
async function plan(services: Services, run: RunRequest, job: RunJob): Promise<void> {
  const wanted = planShards(run.needs.count, { least: 1, most: run.shards }).map((shard) =>
    newShard(run, shard, job, services),
  );
  const present = await services.backend.present(
    SHARDS_QUEUE,
    wanted.map(({ opts }) => opts.jobId),
  );
  const absent = wanted.filter(({ opts }) => !present.has(opts.jobId));
  if (absent.length === 0) return;
  const add = (places: readonly number[]) => addAndConfirm(services.backend, SHARDS_QUEUE, inPlaces(absent, places));
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

function tell({ events }: Services, run: RunRequest, { setAside, batches }: RunResult, job: RunJob): void {
  const { timestamp, processedOn = timestamp } = job;
  const total = Object.values(batches).reduce((sum, count) => sum + count, 0);
  const [ms, publishMs] = [Date.now() - timestamp, Date.now() - processedOn];
  events.emit("run-published", { runId: run.runId, needs: run.needs.count, batches: total, setAside, ms, publishMs });
}
