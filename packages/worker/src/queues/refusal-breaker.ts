/** Time for which a backend may answer with nothing but errors, in ms. */
export const MOST_REFUSED_MS = 30_000;

/** A backend that was quiet for so long, in ms, has recovered: an idle worker asks every few seconds. */
const QUIET_MS = 15_000;

/** Finds out a backend that refuses what it is asked, however slowly: a schema was dropped, a user lost its rights. */
export interface RefusalBreaker {
  /** The backend answered with an error. */
  refused(): void;
  /** The backend did what it was asked. */
  worked(): void;
}

/** Calls `trip` once, when errors have kept coming for `mostMs` and nothing worked meanwhile. */
export function createRefusalBreaker(
  trip: () => void,
  mostMs = MOST_REFUSED_MS,
  clock: () => number = Date.now,
): RefusalBreaker {
  let first: number | undefined;
  let last = 0;
  let tripped = false;
  return {
    refused: () => {
      const now = clock();
      if (first === undefined || now - last > QUIET_MS) first = now;
      last = now;
      if (tripped || now - first < mostMs) return;
      tripped = true;
      trip();
    },
    worked: () => (first = undefined),
  };
}
