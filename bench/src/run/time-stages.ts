import { createMatcher, type Matcher, type ResolvedNeed, type SupplierIndex } from "@wasl/matcher";
import { coreScoring } from "../scenarios/formula.js";
import { plannedNeeds } from "../scenarios/needs.js";
import { answer } from "./answer.js";
import type { RunTask, StageSeconds } from "./run-task.js";
import { openReady, readShared } from "./stored-index.js";

type Pass = (matcher: Matcher, need: ResolvedNeed, index: SupplierIndex) => unknown;

/** Needs that make the code hot before anything is timed. */
const WARM_UP = 500;

/**
 * How long each stage takes for all needs, from passes that do more and more: each begins with a new matcher, which remembers nothing
 * of the passes before. Without firms to describe, what ranking takes beyond the search is counting.
 */
export function timeStages({ snapshot, needs: count, seed, k }: RunTask): StageSeconds {
  const needs = plannedNeeds({ count, seed, pack: coreScoring.pack });
  const index = openReady(readShared(snapshot), createMatcher(coreScoring), false);
  const seconds = (pass: Pass) => timePass(pass, needs, index);
  // A ranking of k looks for one firm more, to see whether the last one is tied.
  const search: Pass = (matcher, need) => matcher.top(need, index, { k: k + 1 });
  const searchOne: Pass = (matcher, need) => matcher.top(need, index, { k: 1 });
  const count0: Pass = (matcher, need) => matcher.rank(need, index, { k: 0 });
  const rank: Pass = (matcher, need) => matcher.rank(need, index, { k });
  const render: Pass = (matcher, need) => answer(matcher, need, index, k);
  const write: Pass = (matcher, need) => JSON.stringify(answer(matcher, need, index, k));
  timePass(write, needs.slice(0, WARM_UP), index);

  const searching = seconds(search);
  const counting = seconds(count0) - seconds(searchOne);
  const [ranked, rendered, written] = [seconds(rank), seconds(render), seconds(write)];
  const describing = ranked - searching - counting;
  return { searching, counting, describing, rendering: rendered - ranked, writing: written - rendered };
}

function timePass(pass: Pass, needs: readonly ResolvedNeed[], index: SupplierIndex): number {
  const matcher = createMatcher(coreScoring);
  matcher.effort(index);
  const start = performance.now();
  for (const need of needs) pass(matcher, need, index);
  return (performance.now() - start) / 1_000;
}
