import type { ShardProgress } from "../contracts/index.js";
import type { QueueJob } from "../queues/index.js";

/** Workers that die at a need, one after the other, before it is set aside: fewer may have been killed for reasons of their own. */
const MOST_DEATHS = 4;

/**
 * At which needs of a job workers died, kept with the job: each need is written down before it is tried, so that whoever comes
 * after a death knows at which. A worker that outlives a need clears it: those who died there before died of something else.
 */
export class Deaths {
  #died: readonly number[];

  /** A worker that died left behind what it was at. */
  constructor(private readonly job: Pick<QueueJob<unknown>, "progress" | "updateProgress">) {
    const { trying, died = [] } = job.progress as Partial<ShardProgress>;
    this.#died = trying === undefined ? died : [...died, trying];
  }

  /** True when so many died at the need that it is to blame. */
  blame(at: number): boolean {
    return this.#died.filter((index) => index === at).length >= MOST_DEATHS;
  }

  /** Writes down that the need is tried now, when so many others are done. */
  trying(at: number, done: number): Promise<void> {
    return this.job.updateProgress({ done, trying: at, died: [...this.#died] });
  }

  /** The need was tried, and this worker lives. */
  outlived(at: number): void {
    this.#died = this.#died.filter((index) => index !== at);
  }

  /** Writes down that no need is tried: should the worker die from here on, none is to blame. */
  resting(done: number): Promise<void> {
    return this.job.updateProgress({ done, died: [...this.#died] });
  }
}
