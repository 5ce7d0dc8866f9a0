import { morocco } from "@wasl/matcher/morocco";
import { expect, it } from "vitest";
import { resultsQueue } from "../../src/contracts/index.js";
import { followAnalysis, followRun } from "../../src/operations/index.js";
import { requestAnalysis, requestRun } from "../../src/planning/index.js";
import { followBatches, listBatches } from "../../src/publishing/index.js";
import { takeMessages } from "../../src/publishing/take-messages.js";
import { BackendUnreachableError, openBackend, type Backend } from "../../src/queues/index.js";
import { openGate } from "../../../../test-support/gate.js";
import { batchFor } from "../publishing/batches.js";
import { openTestBackend } from "./backends.js";
import { example } from "./example.js";
import { QUESTIONS } from "./expected-findings.js";

const CHAMBER = "federation";
const order = { pack: morocco, ...example({ firms: 100, needs: 10, seed: 2 }), chamber: CHAMBER };

const patienceMs = 2_000;
const { signal } = new AbortController();
const read = ({ data }: { readonly data: object }) => data;

/** Waits for something of a backend, which freezes when the waiting has begun. */
type Wait = (backend: Backend, runId: string, freeze: () => void) => Promise<unknown>;

const WAITS: readonly [string, Wait][] = [
  ["follows a run", (backend, runId, freeze) => followRun(backend, runId, freeze, signal, patienceMs)],
  [
    "follows an analysis",
    async (backend, runId, freeze) => {
      const { analysisId } = await requestAnalysis(backend, { runId, question: QUESTIONS.gaps });
      return followAnalysis(backend, analysisId, freeze, signal, patienceMs);
    },
  ],
  [
    "follows the results of a chamber",
    (backend, _, freeze) => followBatches(backend, CHAMBER, freeze, { signal, patienceMs }),
  ],
  [
    "lists the results of a chamber",
    (backend, _, freeze) => {
      freeze();
      return listBatches(backend, CHAMBER, { patienceMs });
    },
  ],
  [
    "takes messages until none is left",
    (backend, _, freeze) => takeMessages(backend, { queue: "messages", read, handle: freeze }, { patienceMs }),
  ],
];

it.each(WAITS)("a PostgreSQL that is frozen, and breaks nothing off, is said to be away to who %s", async (_, wait) => {
  const test = await openTestBackend("postgres");
  const gate = await openGate(test.options.url ?? "");
  const frozen = await openBackend({ ...test.options, url: gate.url });
  const { runId } = await requestRun(test.backend, order);
  await test.backend.queue("messages").add("message", {});
  await test.backend.queue(resultsQueue(CHAMBER)).add("batch", batchFor(CHAMBER));
  let isFrozen = false;
  const waiting = wait(frozen, runId, () => {
    isFrozen = true;
    gate.hold();
  });
  await expect(waiting).rejects.toThrow(BackendUnreachableError);
  await expect(waiting).rejects.toThrow("no answer within 2 s");
  expect(isFrozen).toBe(true);
  await gate.shut();
  await frozen.close();
  await test.close();
});
