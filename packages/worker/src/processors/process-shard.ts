import type { ResolvedNeed } from "@wasl/matcher";
import { readMessage, shardJobSchema, type ShardJob, type ShardResult } from "../contracts/index.js";
import type { RankedNeed } from "../planning/index.js";
import { UnrecoverableError, WaitingError, type Backend, type JobProcessor, type QueueJob } from "../queues/index.js";
import { ScoringStoppedError } from "../scoring-threads/index.js";
import { SnapshotUnusableError } from "../snapshots/index.js";
import { currentRun } from "./cancellation.js";
import type { Services } from "./services.js";
import { createTicker } from "./ticker.js";

/** Parts a thread's share of a shard is cut into: finer gives smoother progress, coarser less hand-over. */
const PARTS_A_THREAD = 8;

/** Most needs handed to a thread at once. */
const MOST_NEEDS = 16;

/** How often a shard tells how far it is, and looks whether its run was cancelled. */
const TICK_MS = 300;

type ShardQueueJob = QueueJob<ShardJob, ShardResult>;

/** Scores the needs of one shard on the threads, stores the rankings, and returns where they are. */
export const shardProcessor =
  (services: Services): JobProcessor<ShardJob, ShardResult> =>
  async (job, token) => {
    const started = Date.now();
    const shard = readMessage(shardJobSchema, job.data, "shard job");
    const ranked = await score(services, shard, job).catch((error: unknown) =>
      error instanceof ScoringStoppedError ? giveBack(job, token) : asUnrecoverable(error),
    );
    const rankings = await services.backend.snapshots.put(Buffer.from(JSON.stringify(ranked)));
    services.events.emit("shard-scored", {
      runId: shard.runId,
      shard: shard.index,
      needs: ranked.length,
      ms: Date.now() - started,
    });
    return { rankings, count: ranked.length };
  };

async function score(services: Services, shard: ShardJob, job: ShardQueueJob): Promise<RankedNeed[]> {
  const { backend, pool, load } = services;
  const run = await currentRun(backend, shard.runId);
  const [needs, register, profile] = await Promise.all([load.needs(run), load.register(run), load.profile(run)]);
  const { pack, topK } = run;
  const mine = needs.slice(shard.from, shard.to);
  const ticker = createTicker(TICK_MS, (done) => report(backend, job, done));
  const scorePart = async (part: readonly ResolvedNeed[]) => {
    const ranked = await pool.score({ pack, profile, register, needs: part, topK }, ticker.signal);
    ticker.advance(part.length);
    return ranked;
  };
  try {
    return (await Promise.all(cut(mine, pool.threads).map(scorePart))).flat();
  } catch (error) {
    throw ticker.failure ?? error;
  } finally {
    ticker.stop();
  }
}

/** Tells how far the shard is. Throws only what ends the run: a backend that is away for a moment costs no work. */
async function report(backend: Backend, job: ShardQueueJob, done: number): Promise<void> {
  try {
    await job.updateProgress({ done });
    await currentRun(backend, job.data.runId);
  } catch (error) {
    if (error instanceof UnrecoverableError) throw error;
  }
}

/** A worker that must end puts its shard back as it was: however often workers are replaced, no attempt is used up. */
async function giveBack(job: ShardQueueJob, token: string): Promise<never> {
  await job.updateProgress({ done: 0 });
  await job.moveToWait(token);
  throw new WaitingError();
}

function cut(needs: readonly ResolvedNeed[], threads: number): ResolvedNeed[][] {
  const size = Math.min(MOST_NEEDS, Math.max(1, Math.ceil(needs.length / (threads * PARTS_A_THREAD))));
  return Array.from({ length: Math.ceil(needs.length / size) }, (_, i) => needs.slice(i * size, (i + 1) * size));
}

/** What is missing, damaged or foreign stays so: trying again would only take time. */
function asUnrecoverable(error: unknown): never {
  throw error instanceof SnapshotUnusableError ? new UnrecoverableError(error.message) : error;
}
