// How fast is a register read, and in how much memory?

/** A way of reading a register's file, alone in a process. Gives the number of records it read. */
export type ReadingTask = (path: string) => Promise<number> | number;

/** What a process that did one task says about itself. */
export interface TaskFigures {
  readonly records: number;
  /** From the file's first byte to its last record, without the start of the process. */
  readonly seconds: number;
  /** The most memory that was resident in the whole life of the process. */
  readonly peakBytes: number;
}

/** Formats that a task reads. */
export type Format = "csv" | "jsonl";

export interface NamedTask {
  readonly name: string;
  readonly title: string;
  readonly formats: readonly Format[];
  /** Loads what the task needs, and nothing that another one needs. */
  readonly load: () => Promise<ReadingTask>;
}
