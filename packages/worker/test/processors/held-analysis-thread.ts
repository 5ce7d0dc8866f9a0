// A thread that ranks, and looks at the first needs of an analysis that it is given, and is never through with the next: whatever
// happens to its worker happens in the middle of the analysis.
import { look as lookAt } from "../../src/scoring-threads/thread.js";
import type { LookResult, LookTask } from "../../src/scoring-threads/index.js";

export { conclude, default } from "../../src/scoring-threads/thread.js";

let calls = 0;

export function look(task: LookTask): Promise<LookResult> {
  calls += 1;
  return calls === 1 ? lookAt(task) : new Promise<never>(() => undefined);
}
