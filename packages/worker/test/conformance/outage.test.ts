import { morocco } from "@wasl/matcher/morocco";
import { describe, expect, it } from "vitest";
import { createLog, followRun } from "../../src/operations/index.js";
import { requestRun } from "../../src/planning/index.js";
import { listBatches } from "../../src/publishing/index.js";
import { isConnectionLost, openBackend } from "../../src/queues/index.js";
import { openGate } from "../../../../test-support/gate.js";
import { openTestBackend } from "./backends.js";
import { example } from "./example.js";
import { startTestWorker } from "./test-worker.js";

const order = { pack: morocco, ...example({ firms: 100, needs: 10, seed: 2 }), chamber: "federation" };

describe.each(["redis", "postgres"] as const)("a worker whose %s goes away", (kind) => {
  it("does what was asked meanwhile when it is back", async () => {
    const test = await openTestBackend(kind);
    const gate = await openGate(test.options.url ?? "");
    const away = await openBackend({ ...test.options, url: gate.url });
    let lost: () => void = () => undefined;
    const losing = new Promise<void>((resolve) => (lost = resolve));
    const log = createLog("error", { write: () => lost() });
    const worker = await startTestWorker(away, { log });
    await gate.shut();
    await losing;
    const { runId } = await requestRun(test.backend, order);
    await gate.open();
    expect((await followRun(test.backend, runId, () => undefined)).state).toBe("done");
    expect(await listBatches(test.backend, "federation")).toHaveLength(1);
    await worker.close();
    await away.close();
    await gate.shut();
    await test.close();
  });
});

it("who follows a run learns that PostgreSQL went away, however early", async () => {
  const test = await openTestBackend("postgres");
  const gate = await openGate(test.options.url ?? "");
  const away = await openBackend({ ...test.options, url: gate.url });
  const { runId } = await requestRun(test.backend, order);
  // The first status comes before the readers of events are connected.
  let shut: Promise<void> | undefined;
  const following = followRun(away, runId, () => void (shut ??= gate.shut()));
  await expect(following).rejects.toSatisfy(isConnectionLost);
  await shut;
  await away.close();
  await test.close();
});
