import type { FailureCode } from "../contracts/index.js";

/** Needs were given to a thread and did not come back ranked. */
export class ScoringFailure extends Error {
  override readonly name = "ScoringFailure";

  constructor(
    readonly code: FailureCode,
    options?: ErrorOptions,
  ) {
    super(SENTENCES[code], options);
  }
}

const SENTENCES: Readonly<Record<FailureCode, string>> = {
  error: "Ranking ended in an error.",
  "out-of-memory": "Ranking took more memory than a thread may use.",
  "too-long": "Ranking took longer than a need may take.",
  "killed-its-worker": "Ranking ended its worker.",
};

/** What went wrong on a thread, as a failure of the needs it was given. */
export function asScoringFailure(cause: unknown): ScoringFailure {
  if (cause instanceof ScoringFailure) return cause;
  const outOfMemory = (cause as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
  return new ScoringFailure(outOfMemory ? "out-of-memory" : "error", { cause });
}
