import {
  ANALYSES_QUEUE,
  analysesQueue,
  DEAD_LETTERS_QUEUE,
  OUTCOMES_QUEUE,
  resultsQueue,
  RUNS_QUEUE,
  SCHEDULES_QUEUE,
  SHARDS_QUEUE,
} from "../../contracts/index.js";
import { builtInPack } from "../../planning/index.js";

/** The chambers of the built-in packs, and each federation. */
const CHAMBERS = [
  ...new Set((["morocco", "cpv"] as const).flatMap((pack) => builtInPack(pack).chambers.map(({ id }) => id))),
];

/** Where each chamber finds its results, and what analyses found. */
export const RESULTS_QUEUES: readonly string[] = [...CHAMBERS.map(resultsQueue), ...CHAMBERS.map(analysesQueue)];

/** The queues that a worker takes jobs from. */
export const WORK_QUEUES: readonly string[] = [RUNS_QUEUE, SHARDS_QUEUE, ANALYSES_QUEUE, SCHEDULES_QUEUE];

/** Every queue that an operator may want to see. */
export const WATCHED_QUEUES: readonly string[] = [
  ...WORK_QUEUES,
  DEAD_LETTERS_QUEUE,
  OUTCOMES_QUEUE,
  ...RESULTS_QUEUES,
];
