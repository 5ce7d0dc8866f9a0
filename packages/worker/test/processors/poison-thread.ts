// A scoring thread that cannot bear some needs: what their ids say is what they do to it.
import score, { look as lookAt } from "../../src/scoring-threads/thread.js";
import type { LookResult, LookTask, ScoringResult, ScoringTask } from "../../src/scoring-threads/index.js";

export { conclude } from "../../src/scoring-threads/thread.js";

const EFFECTS: readonly (readonly [mark: string, effect: () => void])[] = [
  ["throws", () => fail()],
  ["hoards", () => hoard()],
  ["spins", () => spin()],
  ["kills", () => process.kill(process.pid, "SIGKILL")],
];

export default function scoreUnlessPoisoned(task: ScoringTask): ScoringResult {
  suffer(task);
  return score(task);
}

export function look(task: LookTask): Promise<LookResult> {
  suffer(task);
  return lookAt(task);
}

function suffer({ needs }: Pick<ScoringTask, "needs">): void {
  for (const { need } of needs) EFFECTS.find(([mark]) => need.id.startsWith(mark))?.[1]();
}

function fail(): never {
  throw new RangeError("this need cannot be ranked");
}

/** In large pieces: small ones would keep the collector of garbage busy for long before the memory is used up. */
function hoard(): never {
  const kept: number[][] = [];
  for (;;) kept.push(new Array<number>(100_000).fill(kept.length));
}

function spin(): never {
  for (;;);
}
