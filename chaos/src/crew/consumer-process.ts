// A chamber's consumer in a process of its own: keeps each batch once, and starts over whenever its connections are gone.
import { setTimeout as pause } from "node:timers/promises";
import { openBackend, takeBatches, type Backend } from "@wasl/worker";
import { openEffectStore, type EffectStore } from "./effect-store.js";
import { note, runProcess, tell } from "./in-process.js";
import type { ConsumerOrders } from "./messages.js";

const AGAIN_MS = 100;

runProcess<ConsumerOrders>(async ({ backend: options, chambers, lockMs, storeUrl }) => {
  const store = openEffectStore(storeUrl);
  const backend = await openBackend(options);
  for (const chamber of chambers) void takeFor(chamber, backend, store, lockMs);
  tell({ ready: true });
});

/** Takes what a chamber gets for ever. An error ends the taking: the batch is back on the queue, and is taken again. */
async function takeFor(chamber: string, backend: Backend, store: EffectStore, lockMs: number): Promise<never> {
  for (;;) {
    const taking = takeBatches(
      backend,
      chamber,
      async (batch) => {
        tell({ moment: "taken" });
        await store.keep(chamber, batch);
        note("kept", { chamber, batch: batch.id });
        tell({ moment: "kept" });
      },
      { follow: true, lockMs },
    );
    await taking.catch((error: unknown) => note("taking-ended", { chamber, error }));
    await pause(AGAIN_MS);
  }
}
