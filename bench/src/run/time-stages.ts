import { createMatcher, type Matcher, type ResolvedNeed, type SupplierIndex } from "@wasl/matcher";
import { coreScoring } from "../scenarios/formula.js";
import { plannedNeeds } from "../scenarios/needs.js";
import { inFrench } from "./answer.js";
import type { RunTask, StageSeconds } from "./run-task.js";
import { openReady, readShared } from "./stored-index.js";

/** Needs that make the code hot before anything is timed. */
const WARM_UP = 500;

/** Needs after which it is another way's turn, so that whatever else the machine does meets all of them alike. */
const TURN = 100;

/** What is done with one need, by ways that share nothing but the index. */
type Way = "search" | "search one" | "rank none" | "rank" | "render" | "write";

/**
 * How long each stage takes for all needs on one thread. Searching is timed alone, and counting as what ranking takes without firms
 * to describe, beyond the search that it makes for one; what else a ranking takes is describing.
 */
export function timeStages({ snapshot, needs: count, seed, k }: RunTask): StageSeconds {
  const needs = plannedNeeds({ count, seed, pack: coreScoring.pack });
  const index = openReady(readShared(snapshot), createMatcher(coreScoring), false);
  timeWays(needs.slice(0, WARM_UP), index, k);
  const ways = timeWays(needs, index, k);
  const searching = ways["search"];
  const counting = ways["rank none"] - ways["search one"];
  const describing = ways["rank"] - searching - counting;
  return { searching, counting, describing, rendering: ways["render"], writing: ways["write"] };
}

/** Seconds that each way takes, over all needs. Each has a matcher of its own, which remembers nothing of the others. */
function timeWays(needs: readonly ResolvedNeed[], index: SupplierIndex, k: number): Record<Way, number> {
  const seconds = { search: 0, "search one": 0, "rank none": 0, rank: 0, render: 0, write: 0 };
  const timed = <T>(way: Way, work: () => T): T => {
    const start = performance.now();
    const result = work();
    seconds[way] += (performance.now() - start) / 1_000;
    return result;
  };
  const [searcher, single, counter, ranker] = [
    preparedFor(index),
    preparedFor(index),
    preparedFor(index),
    preparedFor(index),
  ];
  for (let from = 0; from < needs.length; from += TURN) {
    const turn = needs.slice(from, from + TURN);
    // A ranking of k looks for one firm more, to see whether the last one is tied.
    timed("search", () => turn.map((need) => searcher.top(need, index, { k: k + 1 })));
    timed("search one", () => turn.map((need) => single.top(need, index, { k: 1 })));
    timed("rank none", () => turn.map((need) => counter.rank(need, index, { k: 0 })));
    const rankings = timed("rank", () => turn.map((need) => ranker.rank(need, index, { k })));
    const answers = timed("render", () =>
      rankings.map((ranking) => ({ ranking, sentences: inFrench(ranking, ranker) })),
    );
    timed("write", () => answers.map((answered) => JSON.stringify(answered)));
  }
  return seconds;
}

function preparedFor(index: SupplierIndex): Matcher {
  const matcher = createMatcher(coreScoring);
  matcher.effort(index);
  return matcher;
}
