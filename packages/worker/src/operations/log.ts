import { pino, type DestinationStream } from "pino";
import type { WorkerEvent } from "./events.js";

/**
 * What may stand in a log line: ids, counts and times. Whatever else is passed is left out, whoever passes it, so that no
 * name, text or address of a person or firm reaches a log.
 */
export interface LogFields {
  readonly runId?: string;
  readonly analysisId?: string;
  readonly kind?: string;
  readonly jobId?: string;
  readonly queue?: string;
  readonly chamber?: string;
  readonly shard?: number;
  readonly shards?: number;
  readonly needs?: number;
  readonly batches?: number;
  readonly setAside?: number;
  readonly threads?: number;
  readonly attempt?: number;
  readonly forGood?: boolean;
  readonly ms?: number;
  readonly publishMs?: number;
  readonly warning?: string;
  readonly backend?: string;
  readonly address?: string;
  readonly host?: string;
  readonly port?: number;
  readonly signal?: string;
  readonly error?: unknown;
}

const ALLOWED: ReadonlySet<string> = new Set<keyof LogFields>([
  "runId",
  "analysisId",
  "kind",
  "jobId",
  "queue",
  "chamber",
  "shard",
  "shards",
  "needs",
  "batches",
  "setAside",
  "threads",
  "attempt",
  "forGood",
  "ms",
  "publishMs",
  "warning",
  "backend",
  "address",
  "host",
  "port",
  "signal",
  "error",
]);

/** The message of a log line is always the name of an event. */
export type LogEvent = WorkerEvent;

export type Level = "trace" | "debug" | "info" | "warn" | "error" | "fatal";

/** Writes one event. */
export type Log = (level: Level, event: LogEvent, fields?: LogFields) => void;

/** A log that writes JSON lines to the destination (stderr when absent, since stdout is for results). */
export function createLog(level: Level | "silent" = "info", destination?: DestinationStream): Log {
  const logger = pino(
    { level, base: { pid: process.pid }, formatters: { level: (label) => ({ level: label }), log: allowed } },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
  return (at, event, fields = {}) => logger[at]({ ...fields }, event);
}

function allowed(fields: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(fields).filter(([key]) => ALLOWED.has(key));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, key === "error" ? describeError(value) : plain(value)]),
  );
}

/** Ids, counts and times are plain values; an object could hold anything. */
const plain = (value: unknown) => (typeof value === "object" ? undefined : value);

/**
 * An error by its name, its code and where it was thrown. Its message is left out: messages quote values, and a job's values
 * may be a person's.
 */
function describeError(error: unknown): Record<string, unknown> | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as NodeJS.ErrnoException;
  const at = framesOf(error).filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === "string" ? { code } : {}),
    at: at.slice(0, 5).map((line) => line.trim()),
  };
}

/** The lines of the stack behind the message, which may have lines that look like them. */
function framesOf({ message, stack = "" }: Error): string[] {
  const start = stack.indexOf(message);
  return start < 0 ? [] : stack.slice(start + message.length).split("\n");
}
