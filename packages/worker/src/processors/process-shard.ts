import {
  readMessage,
  shardJobSchema,
  type ShardJob,
  type ShardProgress,
  type ShardResult,
} from "../contracts/index.js";
import { UnrecoverableError, type JobProcessor } from "../queues/index.js";
import { SnapshotUnusableError } from "../snapshots/index.js";
import { handBack, isNoFaultOfJob } from "./hand-back.js";
import { scoreShard, type ScoredNeed, type ShardQueueJob } from "./score-shard.js";
import type { Services } from "./services.js";

/** When all of so many needs fail, the fault is hardly theirs: the shard fails, and with it the run. */
const TOO_MANY = 10;

/** Scores the needs of one shard on the threads, stores the rankings, and returns where they are. */
export const shardProcessor =
  (services: Services): JobProcessor<ShardJob, ShardResult> =>
  async (job, token) => {
    const started = Date.now();
    const shard = readMessage(shardJobSchema, job.data, "shard job");
    try {
      const results = await scoreShard(services, job);
      refuseIfAllFailed(results);
      const rankings = await services.backend.snapshots.put(
        Buffer.concat(results.map(({ lines }) => Buffer.from(lines))),
      );
      services.events.emit("shard-scored", {
        runId: shard.runId,
        shard: shard.index,
        needs: results.length,
        setAside: results.filter(({ failure }) => failure !== undefined).length,
        ms: Date.now() - started,
      });
      return { rankings, count: results.length };
    } catch (error) {
      return isNoFaultOfJob(error) ? giveBack(job, token) : asUnrecoverable(error);
    }
  };

function refuseIfAllFailed(results: readonly ScoredNeed[]): void {
  if (results.length < TOO_MANY || results.some(({ failure }) => failure === undefined)) return;
  throw new Error(`None of the ${results.length} needs of a shard could be ranked (${results[0]!.failure}).`);
}

/** A worker that must end leaves its shard as it found it: however often workers are replaced, no attempt is used up. */
async function giveBack(job: ShardQueueJob, token: string): Promise<never> {
  const { died } = job.progress as Partial<ShardProgress>;
  await job.updateProgress({ done: 0, ...(died ? { died } : {}) }).catch(() => undefined);
  return handBack(job, token);
}

/** What is missing, damaged or foreign stays so: trying again would only take time. */
function asUnrecoverable(error: unknown): never {
  throw error instanceof SnapshotUnusableError ? new UnrecoverableError(error.message) : error;
}
