// Where does the computing happen? On threads, away from the event loop.
export { createScoringPool, ScoringStoppedError, type ScoringPool, type ScoringPoolOptions } from "./scoring-pool.js";
export { ScoringFailure } from "./scoring-failure.js";
export type { ConcludeResult, ConcludeTask, LookResult, LookTask } from "./analysis-task.js";
export type { ScoringResult, ScoringTask, SharedRegister } from "./task.js";
