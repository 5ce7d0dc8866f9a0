import { createMatcher, stampOf, type Matcher, type SupplierIndex } from "@wasl/matcher";
import { builtInPack } from "../planning/packs.js";
import { rankingLines } from "../planning/result-lines.js";
import { owningChamber } from "../planning/routing.js";
import { openRegister } from "../snapshots/register.js";
import type { ScoringResult, ScoringTask } from "./task.js";

/** A register in the memory that all threads share, and what this thread made of it. */
interface Opened {
  /** Names the register, the profile and the pack. */
  readonly key: string;
  readonly matcher: Matcher;
  readonly register: SupplierIndex;
}

/** What this thread has opened last; the parts of a run come one after another, so one is enough. */
let last: Opened | undefined;

/**
 * Ranks the needs of a task and writes the rankings. Runs on a worker thread, where it may compute for as long as it takes;
 * a text is handed over in a fraction of the time that the objects in it would need.
 */
export default function score(task: ScoringTask): ScoringResult {
  const { matcher, register } = openedFor(task);
  return task.needs.map((need) => {
    const k = task.topK ?? need.need.introductions;
    const ranking = matcher.rank(need, register, k === undefined ? {} : { k });
    const regions = ranking.candidates.map(({ supplierId }) => register.get(supplierId)?.place.region ?? null);
    return rankingLines(ranking, { owner: owningChamber(need, matcher.pack), regions });
  });
}

/** A matcher gets faster with use, so it stays as long as tasks ask for the same. */
function openedFor({ pack, profile, register: { hash, content } }: ScoringTask): Opened {
  const key = [pack, stampOf(profile).hash, hash].join();
  if (last?.key !== key) {
    const register = openRegister(hash, new Uint8Array(content));
    last = { key, register, matcher: createMatcher({ pack: builtInPack(pack), profile }) };
  }
  return last;
}
