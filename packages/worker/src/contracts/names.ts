/** A chamber asks for a run. */
export const RUNS_QUEUE = "wasl-runs";

/** The parts of a run, children of its job. */
export const SHARDS_QUEUE = "wasl-shards";

/** What became of introductions: accepted, declined, contracted. */
export const OUTCOMES_QUEUE = "wasl-outcomes";

/** Needs that could not be ranked, for a person to look at. */
export const DEAD_LETTERS_QUEUE = "wasl-dead-letters";

/** Runs that are asked for when their time comes, again and again. */
export const SCHEDULES_QUEUE = "wasl-schedules";

/** What is to be found out from a run's inputs beside its rankings. */
export const ANALYSES_QUEUE = "wasl-analyses";

/** Where a chamber (or the federation) finds its results. */
export const resultsQueue = (chamberId: string) => `wasl-results-${chamberId}`;

/** Where a chamber (or the federation) finds what analyses found. Readers of results never meet it. */
export const analysesQueue = (chamberId: string) => `wasl-analyses-${chamberId}`;

const PART = /^[a-z0-9][a-z0-9-]*$/;

/**
 * Makes every job id. BullMQ reads an empty id as "make one up", refuses integers, and takes colons for its own separators,
 * so parts are lower-case words joined by hyphens, and the first one starts with a letter.
 */
export function jobId(...parts: readonly [string, ...string[]]): string {
  const wrong = parts.find((part) => !PART.test(part));
  if (wrong !== undefined || !/^[a-z]/.test(parts[0])) {
    throw new RangeError(
      `A job id cannot be made of ${JSON.stringify(parts)}: lower-case letters, digits and hyphens only.`,
    );
  }
  return parts.join("-");
}

/** Width at which sequence numbers are padded, so that ids sort as their numbers do. */
const SEQUENCE_DIGITS = 6;

/** A sequence number as it stands in an id, e.g. `000042`. */
export const sequencePart = (sequence: number) => String(sequence).padStart(SEQUENCE_DIGITS, "0");

/** The id of a run's shard. */
export const shardId = (runId: string, index: number) => jobId(runId, "shard", sequencePart(index));
