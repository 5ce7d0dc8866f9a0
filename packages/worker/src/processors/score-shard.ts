import type { FailureCode, ShardJob, ShardResult } from "../contracts/index.js";
import { builtInPack, owningChamber, setAsideLine } from "../planning/index.js";
import type { QueueJob } from "../queues/index.js";
import { currentRun } from "./cancellation.js";
import { scoreNeeds } from "./score-needs.js";
import type { Services } from "./services.js";

/** A shard's job, as a worker holds it. */
export type ShardQueueJob = QueueJob<ShardJob, ShardResult>;

/** What became of one need of a shard. */
export interface ScoredNeed {
  /** As they are stored. */
  readonly lines: string;
  /** Why the need was set aside, if it was. */
  readonly failure?: FailureCode;
}

/** What became of each need of a shard, in their order; see {@link scoreNeeds}. */
export async function scoreShard({ backend, pool, load }: Services, job: ShardQueueJob): Promise<ScoredNeed[]> {
  const { runId, from, to } = job.data;
  const wanted = () => currentRun(backend, runId);
  const run = await wanted();
  const [needs, register, profile] = await Promise.all([load.needs(run), load.register(run), load.profile(run)]);
  const inputs = { pack: run.pack, profile, register, topK: run.topK };
  const scored = await scoreNeeds({
    ...{ job, needs: needs.slice(from, to), from, threads: pool.threads, wanted },
    score: (part, { signal }) => pool.score({ ...inputs, needs: part }, signal),
  });
  const pack = builtInPack(run.pack);
  return scored.map((one) => {
    if ("ranked" in one) return { lines: one.ranked };
    const { need, failure } = one;
    return { lines: setAsideLine({ needId: need.need.id, failure, owner: owningChamber(need, pack) }), failure };
  });
}
