import { parentPort, workerData } from "node:worker_threads";
import { createMatcher, openSupplierIndex } from "@wasl/matcher";
import { Parts } from "../run/parts.js";
import { coreScoring } from "../scenarios/formula.js";
import { plannedNeeds } from "../scenarios/needs.js";
import type { BareScoring } from "./bare-scoring.js";

// Ranks needs as a scoring thread of a worker does, without a queue, and leaves the rankings where they are.
const { register, needs: count, seed, k, next } = workerData as BareScoring;
const needs = plannedNeeds({ count, seed, pack: coreScoring.pack });
const parts = new Parts(new Int32Array(next), count);
parentPort!.postMessage("ready");
parentPort!.once("message", () => {
  const index = openSupplierIndex(new Uint8Array(register.content), { verified: true });
  const matcher = createMatcher(coreScoring);
  let candidates = 0;
  for (let part = parts.take(); part !== undefined; part = parts.take())
    for (const need of needs.slice(part.from, part.to))
      candidates += matcher.rank(need, index, { k }).candidates.length;
  parentPort!.postMessage(candidates);
});
