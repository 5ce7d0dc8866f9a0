import { rankingLines } from "../planning/result-lines.js";
import { owningChamber } from "../planning/routing.js";
import { openedFor } from "./opened.js";
import { regionOf } from "./region-of.js";
import type { ScoringResult, ScoringTask } from "./task.js";

export { conclude, look } from "./analysis-thread.js";

/**
 * Ranks the needs of a task and writes the rankings. Runs on a worker thread, where it may compute for as long as it takes;
 * a text is handed over in a fraction of the time that the objects in it would need.
 */
export default function score(task: ScoringTask): ScoringResult {
  const { matcher, register } = openedFor(task);
  return task.needs.map((need) => {
    const k = task.topK ?? need.need.introductions;
    const ranking = matcher.rank(need, register, k === undefined ? {} : { k });
    const regions = ranking.candidates.map((candidate) => regionOf(candidate, register));
    return rankingLines(ranking, { owner: owningChamber(need, matcher.pack), regions });
  });
}
