// A scoring thread that ranks the first needs it is given and is never through with the next: whatever happens to its worker
// happens in the middle of a run.
import score from "../../src/scoring-threads/thread.js";
import type { ScoringResult, ScoringTask } from "../../src/scoring-threads/index.js";

let calls = 0;

export default function scoreOnce(task: ScoringTask): ScoringResult | Promise<never> {
  calls += 1;
  return calls === 1 ? score(task) : new Promise<never>(() => undefined);
}
