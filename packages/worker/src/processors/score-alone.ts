import type { ResolvedNeed } from "@wasl/matcher";
import type { QueueJob } from "../queues/index.js";
import { ScoringFailure } from "../scoring-threads/index.js";
import { Deaths } from "./deaths.js";
import { scoreEach, type Scored } from "./score-each.js";

/** Needs of a job that workers died over. */
export interface SuspectWork {
  readonly job: QueueJob<unknown>;
  readonly needs: readonly ResolvedNeed[];
  /** Where the needs begin in the run's list. */
  readonly from: number;
  readonly threads: number;
  readonly score: (needs: readonly ResolvedNeed[]) => Promise<readonly string[]>;
}

/**
 * Scores needs one after the other, each written down before it is tried, so that one that kills its worker is found out: after
 * several deaths at it and none that outlived it, it is set aside. Threads take far longer to start than a need does, and one on
 * which a need failed may have ended: a worker that is killed before they work again died at none.
 */
export async function scoreAlone(work: SuspectWork): Promise<Scored<string>[]> {
  const deaths = new Deaths(work.job);
  await startThreads(work);
  const scored: Scored<string>[] = [];
  for (const [done, need] of work.needs.entries()) {
    const at = work.from + done;
    if (deaths.blame(at)) {
      scored.push({ need, failure: "killed-its-worker" });
      continue;
    }
    scored.push(...(await scoreEach([need], (one) => tryNeed(work, deaths, done, one))));
    deaths.outlived(at);
  }
  await deaths.resting(work.needs.length);
  return scored;
}

const startThreads = ({ threads, score }: SuspectWork) => Promise.all(Array.from({ length: threads }, () => score([])));

async function tryNeed(
  work: SuspectWork,
  deaths: Deaths,
  done: number,
  need: readonly ResolvedNeed[],
): Promise<readonly string[]> {
  const at = work.from + done;
  await deaths.trying(at, done);
  try {
    return await work.score(need);
  } catch (error) {
    if (!(error instanceof ScoringFailure)) throw error;
    deaths.outlived(at);
    await deaths.resting(done);
    await startThreads(work);
    throw error;
  }
}
