import { EventEmitter } from "node:events";
import type { Level, Log } from "./log.js";

/** What happens in a worker that an operator wants to know: ids, counts and times (ms), never a name or a text of a firm. */
export interface WorkerEventMap {
  "worker-started": [{ readonly backend: string; readonly address: string; readonly threads: number }];
  /** It shows itself over HTTP. */
  "http-listening": [{ readonly host: string; readonly port: number }];
  "worker-stopping": [];
  "worker-stopped": [];
  /** It gave up, since the backend answered with errors by the second, or with nothing else for long. */
  "worker-broken": [{ readonly queue: string }];
  "run-planned": [{ readonly runId: string; readonly needs: number; readonly shards: number }];
  "run-published": [RunPublished];
  "shard-scored": [ShardScored];
  "analysis-published": [AnalysisPublished];
  "job-failed": [JobFailed];
  "job-stalled": [{ readonly queue: string; readonly jobId: string }];
  "queue-error": [{ readonly queue: string; readonly error: unknown }];
  /** Something is to be known about the backend that was not so when it was last looked at. */
  "backend-warning": [{ readonly warning: string }];
}

export interface ShardScored {
  readonly runId: string;
  readonly shard: number;
  readonly needs: number;
  /** Needs among them that could not be ranked. */
  readonly setAside?: number;
  readonly ms: number;
}

export interface RunPublished {
  readonly runId: string;
  readonly needs: number;
  readonly batches: number;
  /** Needs that could not be ranked and wait as dead letters. */
  readonly setAside: number;
  /** Since the run was asked for. */
  readonly ms: number;
  /** Since a worker took it up to publish it, all its shards being scored. */
  readonly publishMs: number;
}

export interface AnalysisPublished {
  readonly analysisId: string;
  readonly runId: string;
  /** What was asked. */
  readonly kind: string;
  readonly needs: number;
  readonly batches: number;
  /** Needs that could not be looked at. */
  readonly setAside: number;
  /** Since it was asked for. */
  readonly ms: number;
}

export interface JobFailed {
  readonly queue: string;
  readonly jobId: string;
  /** Attempts used up, this one included. */
  readonly attempt: number;
  /** False where it is tried again. */
  readonly forGood: boolean;
  readonly error: unknown;
}

export type WorkerEvent = keyof WorkerEventMap;

/** Where a worker says what happens, and whoever wants to know listens: the log, the metrics, a program. */
export type WorkerEvents = EventEmitter<WorkerEventMap>;

export const createWorkerEvents = (): WorkerEvents => new EventEmitter<WorkerEventMap>();

/** How much each event matters. */
const LEVELS: Readonly<Record<WorkerEvent, Level>> = {
  "worker-started": "info",
  "http-listening": "info",
  "worker-stopping": "info",
  "worker-stopped": "info",
  "worker-broken": "fatal",
  "run-planned": "info",
  "run-published": "info",
  "shard-scored": "info",
  "analysis-published": "info",
  "job-failed": "warn",
  "job-stalled": "warn",
  "queue-error": "error",
  "backend-warning": "warn",
};

/** Writes every event to a log. Returns how to stop that. */
export function logEvents(events: WorkerEvents, log: Log): () => void {
  const listeners = (Object.keys(LEVELS) as WorkerEvent[]).map((event) => {
    const listener = (fields?: object) => log(LEVELS[event], event, fields);
    (events as EventEmitter).on(event, listener);
    return () => (events as EventEmitter).off(event, listener);
  });
  return () => listeners.forEach((stop) => stop());
}
