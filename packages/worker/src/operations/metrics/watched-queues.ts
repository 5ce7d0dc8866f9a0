import {
  DEAD_LETTERS_QUEUE,
  OUTCOMES_QUEUE,
  resultsQueue,
  RUNS_QUEUE,
  SCHEDULES_QUEUE,
  SHARDS_QUEUE,
} from "../../contracts/index.js";
import { builtInPack } from "../../planning/index.js";

/** Where each chamber of the built-in packs, and each federation, finds its results. */
export const RESULTS_QUEUES: readonly string[] = [
  ...new Set(
    (["morocco", "cpv"] as const).flatMap((pack) => builtInPack(pack).chambers.map(({ id }) => resultsQueue(id))),
  ),
];

/** The queues that a worker takes jobs from. */
export const WORK_QUEUES: readonly string[] = [RUNS_QUEUE, SHARDS_QUEUE, SCHEDULES_QUEUE];

/** Every queue that an operator may want to see. */
export const WATCHED_QUEUES: readonly string[] = [
  ...WORK_QUEUES,
  DEAD_LETTERS_QUEUE,
  OUTCOMES_QUEUE,
  ...RESULTS_QUEUES,
];
