// A scoring thread that takes its time for each part of a shard or of an analysis, and blocks meanwhile, as over millions of firms.
import score, { look as lookAt } from "../../src/scoring-threads/thread.js";
import type { LookResult, LookTask, ScoringResult, ScoringTask } from "../../src/scoring-threads/index.js";

export { conclude } from "../../src/scoring-threads/thread.js";

const PART_MS = 50;

export default function scoreSlowly(task: ScoringTask): ScoringResult {
  takeTime();
  return score(task);
}

export function look(task: LookTask): Promise<LookResult> {
  takeTime();
  return lookAt(task);
}

const takeTime = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PART_MS);
