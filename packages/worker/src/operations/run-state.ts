import { shardProgressSchema, type RunRequest, type ShardJob, type ShardResult } from "../contracts/index.js";
import { EXPIRED, isExpired } from "../planning/index.js";
import type { QueueJob } from "../queues/index.js";

/**
 *     waiting ─► scoring ─► publishing ─► done
 *        ├──────────┴───────────┴───────► failed
 *        ├──────────┴───────────────────► expired, when the deadline passes first
 *        └─► cancelling ────────────────► cancelled, or done when it was too late
 */
export type RunState =
  "waiting" | "scoring" | "publishing" | "done" | "failed" | "expired" | "cancelling" | "cancelled";

export type Shard = QueueJob<ShardJob, ShardResult>;

/** What did not go well at first and was done again. */
export interface Setbacks {
  /** Attempts at a part of the run that failed. */
  readonly failed: number;
  /** How often a part was lost with its worker. */
  readonly lost: number;
  /** Why the latest of the failed attempts failed. */
  readonly reason?: string | undefined;
}

/** The state of a run, from that of its job and of its shards. */
export function stateOf(jobState: string, request: RunRequest, shards: readonly Shard[], failure?: string): RunState {
  if (jobState === "completed") return "done";
  if (jobState === "failed") return endedAs(request, failure);
  if (request.cancelledAt !== undefined) return "cancelling";
  const scored = shards.length > 0 && shards.every((shard) => shard.finishedOn !== undefined);
  if (scored && jobState === "active") return "publishing";
  // Workers will notice when they come to it; until then nothing of it will be published either.
  if (isExpired(request)) return "expired";
  if (jobState === "waiting-children") return "scoring";
  if (shards.length === 0) return "waiting";
  return scored ? "publishing" : "scoring";
}

function endedAs({ cancelledAt }: RunRequest, failure: string | undefined): RunState {
  if (cancelledAt !== undefined) return "cancelled";
  return failure === EXPIRED ? "expired" : "failed";
}

/** Needs of a shard that are ranked, as far as it has told. */
export function doneOf(shard: Shard): number {
  if (shard.returnvalue) return shard.data.to - shard.data.from;
  const progress = shardProgressSchema.safeParse(shard.progress);
  return progress.success ? progress.data.done : 0;
}

/** A failed shard's reason says more than the run's own, which is that a shard failed. */
export function failureOf(job: QueueJob<RunRequest>, shards: readonly Shard[]): string | undefined {
  const failed = shards.find((shard) => shard.failedReason && shard.finishedOn !== undefined && !shard.returnvalue);
  return failed?.failedReason ?? job.failedReason;
}

/** What was done again so far; undefined when all went well at once. */
export function setbacksOf(job: QueueJob<unknown>, shards: readonly Shard[]): Setbacks | undefined {
  const parts: readonly QueueJob<unknown>[] = [job, ...shards];
  const failed = parts.reduce((sum, part) => sum + failedAttempts(part), 0);
  const lost = parts.reduce((sum, part) => sum + part.stalledCounter, 0);
  if (failed + lost === 0) return undefined;
  const latest = parts
    .filter(({ failedReason }) => failedReason)
    .sort((a, b) => (b.processedOn ?? 0) - (a.processedOn ?? 0))[0];
  return { failed, lost, reason: latest?.failedReason };
}

/** Of the attempts at a finished job the last one succeeded, unless the job failed. */
const failedAttempts = ({ attemptsMade, finishedOn, returnvalue }: QueueJob<unknown>) =>
  finishedOn !== undefined && returnvalue ? attemptsMade - 1 : attemptsMade;

/** When all shards will be scored at the pace so far, in ms since 1970; undefined as long as there is no pace. */
export function expectedEnd(shards: readonly Shard[], needsTotal: number, now = Date.now()): number | undefined {
  const needsDone = shards.reduce((sum, shard) => sum + doneOf(shard), 0);
  const begun = Math.min(...shards.map(({ processedOn = Infinity }) => processedOn));
  if (needsDone === 0 || begun >= now) return undefined;
  return Math.round(now + ((now - begun) * (needsTotal - needsDone)) / needsDone);
}
