/** Errors within one second at which a worker gives up: a broken backend otherwise produces them by the thousand. */
export const ERRORS_PER_SECOND = 20;

/** Counts errors and calls `trip` once, when `limit` of them fall within one second. */
export function createErrorBreaker(
  trip: () => void,
  limit = ERRORS_PER_SECOND,
  clock: () => number = Date.now,
): () => void {
  const recent: number[] = [];
  let tripped = false;
  return () => {
    const now = clock();
    recent.push(now);
    while (recent.length > 0 && now - (recent[0] ?? now) >= 1_000) recent.shift();
    if (tripped || recent.length < limit) return;
    tripped = true;
    trip();
  };
}
