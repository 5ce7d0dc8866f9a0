import { readMessage, shardJobSchema, type ShardJob, type ShardResult } from "../contracts/index.js";
import type { JobProcessor } from "../queues/index.js";
import { refuseIfAllFailed } from "./all-failed.js";
import { handBackNeeds, isNoFaultOfJob } from "./hand-back.js";
import { scoreShard } from "./score-shard.js";
import type { Services } from "./services.js";
import { asUnrecoverable } from "./unrecoverable.js";

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
      return isNoFaultOfJob(error) ? handBackNeeds(job, token) : asUnrecoverable(error);
    }
  };
