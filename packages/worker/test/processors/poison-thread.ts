// A scoring thread that cannot bear some needs: what their ids say is what they do to it.
import score from "../../src/scoring-threads/thread.js";
import type { ScoringResult, ScoringTask } from "../../src/scoring-threads/index.js";

const EFFECTS: readonly (readonly [mark: string, effect: () => void])[] = [
  ["throws", () => fail()],
  ["hoards", () => hoard()],
  ["spins", () => spin()],
  ["kills", () => process.kill(process.pid, "SIGKILL")],
];

export default function scoreUnlessPoisoned(task: ScoringTask): ScoringResult {
  for (const { need } of task.needs) EFFECTS.find(([mark]) => need.id.startsWith(mark))?.[1]();
  return score(task);
}

function fail(): never {
  throw new RangeError("this need cannot be ranked");
}

function hoard(): never {
  const kept: object[] = [];
  for (;;) kept.push({ next: kept.length });
}

function spin(): never {
  for (;;);
}
