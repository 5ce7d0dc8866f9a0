import {
  analysesQueue,
  analysisBatchSchema,
  readOpenMessage,
  resultBatchSchema,
  resultsQueue,
  type AnalysisBatch,
  type ResultBatch,
} from "../contracts/index.js";
import type { QueueJob } from "../queues/index.js";

/** What the events of chambers have in common: whose they are, and their place among those of one run or one analysis. */
export interface ChamberEvent {
  readonly id: string;
  readonly subject: string;
  readonly time: string;
  readonly signature?: string | undefined;
  readonly data: {
    readonly chamber: string;
    readonly sequence: number;
    readonly generation: number;
    readonly contentHash: string;
  };
}

/** A kind of events that each chamber finds on a queue of its own. */
export interface Channel<Event extends ChamberEvent> {
  readonly queueOf: (chamber: string) => string;
  /** The event in a job. Throws a ContractError when it holds something else. */
  readonly read: (job: Pick<QueueJob<Event>, "data">) => Event;
  /** Id of the run or the analysis that an event is of. */
  readonly of: (event: Event) => string;
  /** What `contentHash` is the hash of. */
  readonly contentOf: (event: Event) => object;
  /** What that is called. */
  readonly content: string;
}

/** Introductions of runs, on `wasl-results-<chamber>`. */
export const RESULTS: Channel<ResultBatch> = {
  queueOf: resultsQueue,
  read: ({ data }) => readOpenMessage(resultBatchSchema, data, "result batch"),
  of: ({ data }) => data.runId,
  contentOf: ({ data }) => data.introductions,
  content: "introductions",
};

/** Findings of analyses, on `wasl-analyses-<chamber>`. */
export const FINDINGS: Channel<AnalysisBatch> = {
  queueOf: analysesQueue,
  read: ({ data }) => readOpenMessage(analysisBatchSchema, data, "batch of findings"),
  of: ({ data }) => data.analysisId,
  contentOf: ({ data }) => data.findings,
  content: "findings",
};
