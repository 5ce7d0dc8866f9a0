import type { ResolvedNeed } from "@wasl/matcher";
import type { ShardProgress } from "../contracts/index.js";
import { UnrecoverableError, type QueueJob } from "../queues/index.js";
import { Deaths } from "./deaths.js";
import { scoreAlone } from "./score-alone.js";
import { scoreEach, type Scored } from "./score-each.js";
import { createTicker, type Ticker } from "./ticker.js";

/** Parts a thread's share of the needs is cut into: finer gives smoother progress, coarser less hand-over. */
const PARTS_A_THREAD = 8;

/** Most needs handed to a thread at once. */
const MOST_NEEDS = 16;

/** How often a job tells how far it is, and looks whether it is still wanted. */
const TICK_MS = 300;

/** A job that was lost with its worker so often is suspected to be the cause. */
const SUSPICIOUS_LOSSES = 2;

/** Computes something of each need on the threads, and writes it. */
type Score = (needs: readonly ResolvedNeed[], ticker: Ticker) => Promise<readonly string[]>;

/** Needs of a job, and what is done with each. */
export interface NeedsWork {
  readonly job: QueueJob<unknown>;
  readonly needs: readonly ResolvedNeed[];
  /** Where the needs begin in the run's list. */
  readonly from: number;
  readonly threads: number;
  readonly score: Score;
  /** Throws an UnrecoverableError when nobody wants the work any more. */
  readonly wanted: () => Promise<unknown>;
}

/**
 * What became of each need, in their order. Needs that cannot be dealt with are set aside alone.
 *
 *     together ── a part fails ──► its halves, and so on ──► the needs at fault are set aside
 *     together ── worker dies, twice ──► one by one, each written down first ──► whose workers die is set aside
 */
export const scoreNeeds = (work: NeedsWork): Promise<Scored<string>[]> =>
  work.job.stalledCounter < SUSPICIOUS_LOSSES ? scoreTogether(work) : scoreOneByOne(work);

async function scoreTogether({ job, needs, threads, score, wanted }: NeedsWork): Promise<Scored<string>[]> {
  const report = (done: number) => look(wanted, () => job.updateProgress({ done }));
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
const scoreOneByOne = ({ job, needs, from, threads, score, wanted }: NeedsWork): Promise<Scored<string>[]> =>
  whileWanted(wanted, (ticker) => scoreAlone({ job, needs, from, threads, score: (part) => score(part, ticker) }));

/**
 * Does a step that comes after the needs, written down first where workers died over the job, so that a step that kills them is
 * found out.
 *
 * @param at stands for the step among the needs' indexes.
 */
export async function tryStep<T>(job: QueueJob<unknown>, at: number, step: () => Promise<T>): Promise<T> {
  if (job.stalledCounter < SUSPICIOUS_LOSSES) return step();
  const { done = 0 } = job.progress as Partial<ShardProgress>;
  const deaths = new Deaths(job);
  if (deaths.blame(at)) throw new UnrecoverableError(KILLS);
  await deaths.trying(at, done);
  const result = await step();
  deaths.outlived(at);
  await deaths.resting(done);
  return result;
}

const KILLS = "One worker after the other died while it brought together what was found.";

/** Does work that is told to stop when nobody wants it any more. */
export const whileWanted = <T>(wanted: () => Promise<unknown>, work: (ticker: Ticker) => Promise<T>): Promise<T> =>
  ticking(() => look(wanted), work);

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
 * Tells how far the job is, and looks whether it is still wanted. Throws only what ends it: a backend that is away for a moment
 * costs no work.
 */
async function look(wanted: () => Promise<unknown>, tell = () => Promise.resolve()): Promise<void> {
  try {
    await tell();
    await wanted();
  } catch (error) {
    if (error instanceof UnrecoverableError) throw error;
  }
}

function cut(needs: readonly ResolvedNeed[], threads: number): ResolvedNeed[][] {
  const size = Math.min(MOST_NEEDS, Math.max(1, Math.ceil(needs.length / (threads * PARTS_A_THREAD))));
  return Array.from({ length: Math.ceil(needs.length / size) }, (_, i) => needs.slice(i * size, (i + 1) * size));
}
