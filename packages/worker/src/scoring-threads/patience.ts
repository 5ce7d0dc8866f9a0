/** Looks at the clock this often before patience ends. */
const LOOKS = 10;

/** A limit on how long something may take. */
export interface Patience {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
  stop(): void;
}

/**
 * Ends after `ms` of running time. It is counted in small steps, so that a process that was frozen meanwhile, or whose clock
 * was set, has lost one step and not its patience.
 */
export function createPatience(ms: number): Patience {
  const controller = new AbortController();
  let left = LOOKS;
  const timer = setInterval(() => {
    left -= 1;
    if (left === 0) controller.abort();
  }, ms / LOOKS);
  return { signal: controller.signal, stop: () => clearInterval(timer) };
}
