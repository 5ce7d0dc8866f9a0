// Where does the computing happen? On threads, away from the event loop.
export { packOf } from "./packs.js";
export { createScoringPool, type ScoringPool, type ScoringPoolOptions } from "./scoring-pool.js";
export type { ScoringResult, ScoringTask, SharedRegister } from "./task.js";
