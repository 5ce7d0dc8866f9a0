import type { Job, JobsOptions, Queue, QueueEvents, Telemetry, Worker, WorkerOptions } from "bullmq";
import type { SnapshotStore } from "../snapshots/index.js";
import { completeInSpite } from "./complete-in-spite.js";
import type { Exclusively } from "./exclusively.js";
import type { TlsFiles } from "./tls-files.js";

export type JobQueue<Data, Result = unknown> = Queue<Data, Result, string>;
export type QueueJob<Data, Result = unknown> = Job<Data, Result, string>;
export type JobWorker<Data, Result = unknown> = Worker<Data, Result, string>;
export type { JobsOptions, QueueEvents, Telemetry };

/** Does one job. `token` proves that this worker still holds the job's lock. */
export type JobProcessor<Data, Result> = (job: QueueJob<Data, Result>, token: string) => Promise<Result>;

/** What a worker may be told; the backend adds its connection. */
export type JobWorkerOptions = Omit<WorkerOptions, "connection" | "prefix" | "autorun">;

export type BackendKind = "redis" | "postgres" | "embedded";

/** Where queues and snapshots live. Everything above this port is the same on Redis, PostgreSQL and the embedded one. */
export interface Backend {
  readonly kind: BackendKind;
  /** For people: the address without user or password, or the folder of an embedded server. */
  readonly address: string;
  readonly snapshots: SnapshotStore;
  /** Where the inputs of a run are: in `snapshots` for `all`; on Redis, a chamber has an area of its own. */
  inputs(audience: string): SnapshotStore;
  /** The queue of this name; one object a name, closed with the backend. */
  queue<Data, Result = unknown>(name: string): JobQueue<Data, Result>;
  /** Those of these jobs that are on the queue, whatever their state. Fetches nothing of what they hold. */
  present(queue: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** A worker that does not run yet; `undefined` for one that fetches its jobs by hand. The caller closes it. */
  worker<Data, Result>(
    name: string,
    processor: JobProcessor<Data, Result> | undefined,
    options?: JobWorkerOptions,
  ): JobWorker<Data, Result>;
  /** The events of a queue: a hint to look again, never the source of truth. The caller closes it. */
  events(name: string): QueueEvents;
  /** How the server is. Throws when it does not answer. */
  condition(): Promise<BackendCondition>;
  /** From now on, sees to it that users with few rights can add to these queues and work at their own: a worker's duty. */
  serveRestricted(queues: readonly string[]): Promise<void>;
  /** Does `work` while no other process of this backend does work of this name. */
  readonly exclusively: Exclusively;
  close(): Promise<void>;
}

/** How the server of a backend is. */
export interface BackendCondition {
  /** Share of the memory it may use that is in use, 0 to 1; undefined where there is no limit, or none that is known. */
  readonly memory: number | undefined;
  /** What an operator should know, e.g. that the server forgets everything at a restart. */
  readonly warnings: readonly BackendWarning[];
}

export interface BackendWarning {
  readonly code: "no-persistence" | "sparse-persistence" | "eviction" | "memory";
  /** What it can cost, and what to do. */
  readonly message: string;
}

/** How a backend is opened. */
export interface BackendOptions {
  /** `redis://`, `rediss://` or `postgres://`; the embedded PostgreSQL when absent. */
  readonly url?: string | undefined;
  /** Keeps installations on one server apart: Redis key prefix, PostgreSQL schema. */
  readonly namespace?: string | undefined;
  /** Folder in which the embedded PostgreSQL lives. */
  readonly dataDir?: string | undefined;
  /** Days after their last use at which snapshots are forgotten. */
  readonly keepDays?: number | undefined;
  /** What `rediss://` needs beside the address. */
  readonly tls?: TlsFiles | undefined;
  /** Is told of every job that is added and done; see {@link openTelemetry}. */
  readonly telemetry?: Telemetry | undefined;
}

/** The telemetry of a backend's queues and workers, as BullMQ's options. */
export const telemetryOf = ({ telemetry }: BackendOptions) => (telemetry ? { telemetry } : {});

/** BullMQ leaves the token out in its types only: a worker always passes it. */
export function asBullProcessor<Data, Result>(processor: JobProcessor<Data, Result> | undefined) {
  if (!processor) return null;
  return (job: QueueJob<Data, Result>, token = "") => {
    completeInSpite(job);
    return processor(job, token);
  };
}
