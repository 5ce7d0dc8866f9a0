// A chamber's consumer in a process of its own: keeps each batch once, and starts over whenever its connections are gone.
import { setTimeout as pause } from "node:timers/promises";
import { openBackend, takeBatches, takeFindings } from "@wasl/worker";
import { findingsQueue, resultsQueue } from "../queues.js";
import { findingsIn, resultsIn, type Delivery } from "../verdict/effect.js";
import { openEffectStore } from "./effect-store.js";
import { note, runProcess, tell } from "./in-process.js";
import type { ConsumerOrders } from "./messages.js";

const AGAIN_MS = 100;

runProcess<ConsumerOrders>(async ({ backend: options, chambers, lockMs, storeUrl }) => {
  const store = openEffectStore(storeUrl);
  const backend = await openBackend(options);
  const how = { follow: true, lockMs };
  const keepFrom = (queue: string) => async (delivery: Delivery) => {
    note("taken", { queue, batch: delivery.id });
    tell({ moment: "taken" });
    await store.keep(delivery);
    note("kept", { queue, batch: delivery.id });
    tell({ moment: "kept" });
  };
  for (const chamber of chambers) {
    const [results, findings] = [resultsQueue(chamber), findingsQueue(chamber)];
    const [keepResults, keepFindings] = [keepFrom(results), keepFrom(findings)];
    void forEver(results, () => takeBatches(backend, chamber, (batch) => keepResults(resultsIn(batch, results)), how));
    void forEver(findings, () =>
      takeFindings(backend, chamber, (batch) => keepFindings(findingsIn(batch, findings)), how),
    );
  }
  tell({ ready: true });
});

/** Takes what is on a queue for ever. An error ends the taking: the batch is back on the queue, and is taken again. */
async function forEver(queue: string, take: () => ReturnType<typeof takeBatches>): Promise<never> {
  for (;;) {
    await take().catch((error: unknown) => note("taking-ended", { queue, error }));
    await pause(AGAIN_MS);
  }
}
