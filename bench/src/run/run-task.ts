// How long does a whole run take, and in how much memory?

/** Which needs are put to which stored index. */
export interface RunTask {
  /** File with an index's snapshot. */
  readonly snapshot: string;
  readonly needs: number;
  readonly seed: number;
  /** Firms a need. */
  readonly k: number;
}

/** What a process that did a whole run on some threads says about it. */
export interface RunFigures {
  /** From the snapshot's first byte until it is checked and every thread, already started, has opened it. */
  readonly openSeconds: number;
  /** From the first need until every answer is written. */
  readonly runSeconds: number;
  /** The most memory that was resident in the whole life of the process. */
  readonly peakBytes: number;
  /** Candidates in all rankings. */
  readonly candidates: number;
  /** Characters of all answers as they were written. */
  readonly characters: number;
  /** Over all answers in the order of the needs: the same for the same answers. */
  readonly hash: string;
}

/** How long each thing takes that is done for a need, over all needs on one thread, in seconds. */
export interface StageSeconds {
  readonly searching: number;
  readonly counting: number;
  readonly describing: number;
  readonly rendering: number;
  readonly writing: number;
}

/** What building and storing the index took. */
export interface BuildFigures {
  readonly seconds: number;
  readonly snapshotBytes: number;
  readonly peakBytes: number;
}

/** What a process of its own can be asked to do. */
export type RunOrder =
  | {
      readonly what: "build";
      readonly snapshot: string;
      readonly firms: number;
      readonly seed: number;
      /** Whether firms have texts and past work. */
      readonly dossiers?: boolean;
    }
  | ({ readonly what: "run"; readonly threads: number } & RunTask)
  | ({ readonly what: "stages" } & RunTask);
