import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { createMatcher } from "@wasl/matcher";
import { coreScoring } from "../scenarios/formula.js";
import { plannedNeeds } from "../scenarios/needs.js";
import { answerAll } from "./answer-all.js";
import { openReady } from "./stored-index.js";
import type { AskedOfThread, SharedMemory } from "./thread-order.js";

// A thread of a run. It says when it has its needs, opens the shared index, says so, and answers once it is told to begin.
const { needs: count, seed, k } = workerData as AskedOfThread;
const port = parentPort!;
const needs = plannedNeeds({ count, seed, pack: coreScoring.pack });
const matcher = createMatcher(coreScoring);
port.postMessage("started");

const [{ snapshot, next }] = (await once(port, "message")) as [SharedMemory];
// The bytes were checked by whoever read them.
const index = openReady(snapshot, matcher, true);
port.postMessage("opened");

await once(port, "message");
port.postMessage(answerAll({ matcher, index, needs, k }, new Int32Array(next)));
