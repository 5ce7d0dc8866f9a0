import type { ResolvedNeed } from "@wasl/matcher";
import type { FailureCode, ShardJob, ShardResult } from "../contracts/index.js";
import { builtInPack, owningChamber, setAsideLine } from "../planning/index.js";
import { UnrecoverableError, type Backend, type QueueJob } from "../queues/index.js";
import { currentRun } from "./cancellation.js";
import { scoreAlone } from "./score-alone.js";
import { scoreEach, type Scored } from "./score-each.js";
import type { Services } from "./services.js";
import { createTicker, type Ticker } from "./ticker.js";

export type ShardQueueJob = QueueJob<ShardJob, ShardResult>;

/** Parts a thread's share of a shard is cut into: finer gives smoother progress, coarser less hand-over. */
const PARTS_A_THREAD = 8;

/** Most needs handed to a thread at once. */
const MOST_NEEDS = 16;

/** How often a shard tells how far it is, and looks whether its run was cancelled. */
const TICK_MS = 300;

/** A shard that was lost with its worker so often is suspected to be the cause. */
const SUSPICIOUS_LOSSES = 2;

/** What became of one need of a shard. */
export interface ScoredNeed {
  /** As they are stored. */
  readonly lines: string;
  /** Why the need was set aside, if it was. */
  readonly failure?: FailureCode;
}

/** Ranks needs on the threads. */
type Score = (needs: readonly ResolvedNeed[], ticker: Ticker) => Promise<readonly string[]>;

/** Needs of a shard, and how they are ranked. */
interface Work {
  readonly job: ShardQueueJob;
  readonly backend: Backend;
  readonly needs: readonly ResolvedNeed[];
  readonly threads: number;
  readonly score: Score;
}

/**
 * What became of each need of a shard, in their order. Needs that cannot be ranked are set aside alone.
 *
 *     together ── a part fails ──► its halves, and so on ──► the needs at fault are set aside
 *     together ── worker dies, twice ──► one by one, each written down first ──► whose workers die is set aside
 */
export async function scoreShard(services: Services, job: ShardQueueJob): Promise<ScoredNeed[]> {
  const run = await currentRun(services.backend, job.data.runId);
  const work = await prepare(services, run, job);
  const scored = job.stalledCounter < SUSPICIOUS_LOSSES ? await scoreTogether(work) : await scoreOneByOne(work);
  const pack = builtInPack(run.pack);
  return scored.map((one) => {
    if ("ranked" in one) return { lines: one.ranked };
    const { need, failure } = one;
    return { lines: setAsideLine({ needId: need.need.id, failure, owner: owningChamber(need, pack) }), failure };
  });
}

async function prepare(
  { backend, pool, load }: Services,
  run: Awaited<ReturnType<typeof currentRun>>,
  job: ShardQueueJob,
): Promise<Work> {
  const [needs, register, profile] = await Promise.all([load.needs(run), load.register(run), load.profile(run)]);
  const { pack, topK } = run;
  const score: Score = (part, { signal }) => pool.score({ pack, profile, register, needs: part, topK }, signal);
  return { job, backend, needs: needs.slice(job.data.from, job.data.to), threads: pool.threads, score };
}

async function scoreTogether({ job, backend, needs, threads, score }: Work): Promise<Scored<string>[]> {
  const report = (done: number) => look(backend, job, () => job.updateProgress({ done }));
  return ticking(report, async (ticker) => {
    const scorePart = async (part: readonly ResolvedNeed[]) => {
      const ranked = await score(part, ticker);
      ticker.advance(part.length);
      return ranked;
    };
    const parts = cut(needs, threads).map((part) => scoreEach(part, scorePart));
    return (await Promise.all(parts)).flat();
  });
}

/** Should this worker die of a need, the next one knows. */
const scoreOneByOne = ({ job, backend, needs, threads, score }: Work): Promise<Scored<string>[]> =>
  ticking(
    () => look(backend, job),
    (ticker) => scoreAlone({ job, needs, from: job.data.from, threads, score: (part) => score(part, ticker) }),
  );

async function ticking<T>(report: (done: number) => Promise<void>, work: (ticker: Ticker) => Promise<T>): Promise<T> {
  const ticker = createTicker(TICK_MS, report);
  try {
    return await work(ticker);
  } catch (error) {
    throw ticker.failure ?? error;
  } finally {
    ticker.stop();
  }
}

/**
 * Tells how far the shard is, and looks whether it is still wanted. Throws only what ends the run: a backend that is away for a
 * moment costs no work.
 */
async function look(backend: Backend, job: ShardQueueJob, tell = () => Promise.resolve()): Promise<void> {
  try {
    await tell();
    await currentRun(backend, job.data.runId);
  } catch (error) {
    if (error instanceof UnrecoverableError) throw error;
  }
}

function cut(needs: readonly ResolvedNeed[], threads: number): ResolvedNeed[][] {
  const size = Math.min(MOST_NEEDS, Math.max(1, Math.ceil(needs.length / (threads * PARTS_A_THREAD))));
  return Array.from({ length: Math.ceil(needs.length / size) }, (_, i) => needs.slice(i * size, (i + 1) * size));
}
