/** What a worker process of a benchmark is told. */
export interface WorkerOrder {
  readonly url: string;
  readonly namespace: string;
  /** Scoring threads. */
  readonly threads: number;
}

/** What it is told later: that what comes now is what is measured, and that it may go. */
export type WorkerWord = "begin" | "end";

/** What a worker process says of itself when it ends. */
export interface WorkerFigures {
  /** The most memory that was resident in its whole life. */
  readonly peakBytes: number;
  /** Seconds of processor time, of all its threads, from when it took jobs until what is measured began. */
  readonly beforeCpuSeconds: number;
  /** The same, from then until all shards were scored. */
  readonly shardsCpuSeconds: number;
  /** The same, from then until the run was published. */
  readonly publishCpuSeconds: number;
  /** Longest time, in what is measured, for which its event loop did not turn, in ms: locks are renewed on it. */
  readonly longestBlockMs: number;
}
