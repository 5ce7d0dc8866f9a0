/** Whether a worker takes jobs: only one that does is ready. */
export type WorkerState = "starting" | "taking-jobs" | "not-taking-jobs" | "broken" | "shutting-down";
