/**
 * What the dashboard shows of a job: ids, codes, counts, scores and times. Whatever else a job holds, whoever put it there, is left
 * out, as in the log: facts about a firm, what a consumer wrote, messages that quote values.
 */
const SHOWN: ReadonlySet<string> = new Set([
  // Runs, shards, and what they return
  ...[
    "version",
    "runId",
    "requestedAt",
    "cancelledAt",
    "deadline",
    "generation",
    "priority",
    "chamber",
    "pack",
    "topK",
  ],
  ...["needs", "register", "profile", "snapshot", "hash", "count", "currency", "engine", "shards"],
  ...["index", "from", "to", "done", "rankings", "setAside"],
  // Batches of results
  ...["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data", "sequence", "last"],
  ...["introductions", "needId", "complete", "candidates", "rank", "supplierId", "score", "tied", "eligible"],
  ...["failure", "contentHash"],
  // Analyses: what was asked, and of what was found which needs could not be looked at
  ...["analysisId", "question", "kind", "findings"],
  // Dead letters and outcomes
  ...["request", "need", "owner", "reason", "outcome", "at"],
]);

/** Holds counts by chamber. */
const COUNTS = "batches";

/** What BullMQ is told about a job. */
const SHOWN_OPTIONS: ReadonlySet<string> = new Set([
  ...["jobId", "attempts", "backoff", "delay", "priority", "timestamp", "parent", "failParentOnFailure"],
  ...["removeOnComplete", "removeOnFail", "lifo"],
]);

/** Ids and codes are short; longer texts are something else. */
const LONGEST = 200;

const HIDDEN_REASON = "Not shown here, since it may quote values. wasl status and wasl dead-letters say more.";

/** A job as BullMQ describes it. */
export type JobDescription = Readonly<Record<string, unknown>>;

/** What may be shown of a job. */
export function shownJob(job: JobDescription): Record<string, unknown> {
  const { data, returnvalue, progress, opts, failedReason, stacktrace } = job;
  return {
    ...job,
    data: shownObject(data),
    returnvalue: shownObject(returnvalue),
    progress: shownProgress(progress),
    opts: pick(opts, (key) => SHOWN_OPTIONS.has(key)),
    failedReason: failedReason ? HIDDEN_REASON : undefined,
    stacktrace: Array.isArray(stacktrace) ? stacktrace.map(framesOf) : [],
    deferredFailure: undefined,
  };
}

/** What may be shown of how far a job is. */
export const shownProgress = (progress: unknown) =>
  typeof progress === "number" ? progress : (shownObject(progress) ?? 0);

const shownObject = (value: unknown) => (typeof value === "object" ? shown(value) : undefined);

function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value === "string") return value.length <= LONGEST ? value : undefined;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    if (key === COUNTS) return [[key, pick(inner, (_, count) => typeof count === "number")]];
    return SHOWN.has(key) ? [[key, shown(inner)]] : [];
  });
  return Object.fromEntries(entries);
}

function pick(value: unknown, keep: (key: string, inner: unknown) => boolean): Record<string, unknown> {
  const object = typeof value === "object" && value !== null ? value : {};
  return Object.fromEntries(Object.entries(object).filter(([key, inner]) => keep(key, inner)));
}

/** Where an error was thrown, without what it says. */
const framesOf = (stack: unknown) =>
  String(stack)
    .split("\n")
    .filter((line) => /^\s+at \S.*:\d+:\d+\)?$/.test(line))
    .join("\n");
