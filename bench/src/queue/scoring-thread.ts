import { parentPort, workerData } from "node:worker_threads";
import { scoreTask } from "@wasl/worker";
import { Parts } from "../run/parts.js";
import { coreScoring } from "../scenarios/formula.js";
import { plannedNeeds } from "../scenarios/needs.js";
import type { BareScoring } from "./bare-scoring.js";

// Does what a scoring thread of a worker does, without a queue: the rankings stay here.
const { register, needs: count, seed, k, next } = workerData as BareScoring;
const needs = plannedNeeds({ count, seed, pack: coreScoring.pack });
const parts = new Parts(new Int32Array(next), count);
parentPort!.postMessage("ready");
parentPort!.once("message", () => {
  let candidates = 0;
  for (let part = parts.take(); part !== undefined; part = parts.take()) {
    const task = { pack: "morocco", profile: coreScoring.profile, register, topK: k } as const;
    const ranked = scoreTask({ ...task, needs: needs.slice(part.from, part.to) });
    for (const { ranking } of ranked) candidates += ranking.candidates.length;
  }
  parentPort!.postMessage(candidates);
});
