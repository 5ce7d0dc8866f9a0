import { createMatcher, type Register } from "@wasl/matcher";
import { builtInPack } from "../planning/packs.js";
import { owningChamber } from "../planning/routing.js";
import { decodeRegister } from "../snapshots/records.js";
import type { ScoringResult, ScoringTask, SharedRegister } from "./task.js";

/** The register this thread has read last; a run's shards come one after another, so one is enough. */
let loaded: { readonly hash: string; readonly register: Register } | undefined;

/** Ranks the needs of a task. Runs on a worker thread, where it may compute for as long as it takes. */
export default function score(task: ScoringTask): ScoringResult {
  const pack = builtInPack(task.pack);
  const matcher = createMatcher({ pack, profile: task.profile });
  const register = registerOf(task.register);
  return task.needs.map((need) => {
    const k = task.topK ?? need.need.introductions;
    const ranking = matcher.rank(need, register, k === undefined ? {} : { k });
    const regions = ranking.candidates.map(({ supplierId }) => register.get(supplierId)?.place.region ?? null);
    return { ranking, owner: owningChamber(need, pack), regions };
  });
}

function registerOf({ hash, content }: SharedRegister): Register {
  if (loaded?.hash !== hash) loaded = { hash, register: decodeRegister(new Uint8Array(content)) };
  return loaded.register;
}
