import { morocco } from "@wasl/matcher/morocco";
import { describe, expect, it } from "vitest";
import { createLog, followRun } from "../../src/operations/index.js";
import { requestRun } from "../../src/planning/index.js";
import { listBatches } from "../../src/publishing/index.js";
import { takeMessages } from "../../src/publishing/take-messages.js";
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

describe.each(["redis", "postgres"] as const)("a taker whose %s is away as its handling fails", (kind) => {
  const lockMs = 1_000;

  it("learns of it, and takes the message again when it is back", async () => {
    const test = await openTestBackend(kind);
    const gate = await openGate(test.options.url ?? "");
    const away = await openBackend({ ...test.options, url: gate.url });
    await test.backend.queue("messages").add("message", { text: "once" });
    const read = ({ data }: { readonly data: object }) => data;
    const handle = async () => {
      await gate.shut();
      throw new Error("nothing is kept");
    };
    const failing = takeMessages(away, { queue: "messages", read, handle }, { follow: true, lockMs });
    const failed = expect(failing).rejects.toThrow("nothing is kept");
    await expect.poll(() => gate.ports).toEqual([]);
    await gate.open();
    await failed;
    const end = new AbortController();
    const taken: object[] = [];
    const keep = (message: object) => {
      taken.push(message);
      end.abort();
    };
    await takeMessages(away, { queue: "messages", read, handle: keep }, { follow: true, lockMs, signal: end.signal });
    expect(taken).toEqual([{ text: "once" }]);
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
