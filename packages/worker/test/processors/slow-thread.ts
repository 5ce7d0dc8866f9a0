// A scoring thread that takes its time for each part of a shard, and blocks meanwhile, as over millions of firms.
import score from "../../src/scoring-threads/thread.js";
import type { ScoringResult, ScoringTask } from "../../src/scoring-threads/index.js";

const PART_MS = 50;

export default function scoreSlowly(task: ScoringTask): ScoringResult {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PART_MS);
  return score(task);
}
