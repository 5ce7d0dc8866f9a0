import { setMaxListeners } from "node:events";

/** Reports how much is done from time to time, and stops the work when a report says so by failing. */
export interface Ticker {
  /** Aborted when a report failed. */
  readonly signal: AbortSignal;
  /** Why it was aborted. */
  readonly failure: unknown;
  advance(count: number): void;
  stop(): void;
}

/** Calls `report` with what is done so far every `ms`, one call at a time. */
export function createTicker(ms: number, report: (done: number) => Promise<void>): Ticker {
  const controller = new AbortController();
  // Every part of a shard listens to it.
  setMaxListeners(0, controller.signal);
  let done = 0;
  let reporting = false;
  let failure: unknown;
  const tick = async () => {
    if (reporting) return;
    reporting = true;
    await report(done).catch((error: unknown) => {
      failure = error;
      controller.abort();
    });
    reporting = false;
  };
  const timer = setInterval(() => void tick(), ms);
  return {
    signal: controller.signal,
    get failure() {
      return failure;
    },
    advance: (count) => (done += count),
    stop: () => clearInterval(timer),
  };
}
