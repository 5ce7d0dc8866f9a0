import { parentPort, workerData } from "node:worker_threads";
import { createMatcher, openSupplierIndex, type Ranking, type ResolvedNeed } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { Parts } from "../run/parts.js";
import { STEPS, type BareScoring, type Step } from "./bare-scoring.js";

// Ranks needs as a scoring thread of a worker does, without a queue: the rankings stay here.
const { register, profile, k, warmUp, needs, next } = workerData as BareScoring;
const index = openSupplierIndex(new Uint8Array(register), { verified: true });
const matcher = createMatcher({ pack: morocco, profile });
const kept: Ranking[] = [];

/** Does something with each need of a list that no other thread has taken for this step. */
function forEachOf(list: readonly ResolvedNeed[], step: Step, work: (need: ResolvedNeed) => void): void {
  const parts = new Parts(new Int32Array(next, 4 * STEPS.indexOf(step), 1), list.length);
  for (let part = parts.take(); part !== undefined; part = parts.take()) list.slice(part.from, part.to).forEach(work);
}

const WORK: Readonly<Record<Step, () => void>> = {
  "warm-up": () => forEachOf(warmUp, "warm-up", (need) => kept.push(matcher.rank(need, index, { k }))),
  writing: () => kept.forEach((ranking) => JSON.stringify(ranking)),
  ranking: () => forEachOf(needs, "ranking", (need) => matcher.rank(need, index, { k })),
};

parentPort!.on("message", (step: Step) => {
  WORK[step]();
  parentPort!.postMessage(step);
});
parentPort!.postMessage("ready");
