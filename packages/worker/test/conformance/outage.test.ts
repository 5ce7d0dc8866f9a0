import { morocco } from "@wasl/matcher/morocco";
import { describe, expect, it } from "vitest";
import { analysesQueue, ANALYSES_QUEUE } from "../../src/contracts/index.js";
import { createLog, followAnalysis, followRun } from "../../src/operations/index.js";
import { requestAnalysis, requestRun } from "../../src/planning/index.js";
import { listBatches, listFindings } from "../../src/publishing/index.js";
import { takeMessages } from "../../src/publishing/take-messages.js";
import { isConnectionLost, openBackend, type Backend, type JobQueue } from "../../src/queues/index.js";
import { openGate } from "../../../../test-support/gate.js";
import { openTestBackend } from "./backends.js";
import { example } from "./example.js";
import { EXPECTED, foundIn, QUESTIONS, toldTo } from "./expected-findings.js";
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

/** The backend, but before anything is added to this queue, `first` is done. */
function interrupted(backend: Backend, name: string, first: () => Promise<unknown>): Backend {
  const queue = (wanted: string): JobQueue<unknown> => {
    const plain = backend.queue(wanted);
    if (wanted !== name) return plain;
    const addBulk: typeof plain.addBulk = (jobs) => first().then(() => plain.addBulk(jobs));
    return Object.assign(Object.create(plain) as typeof plain, { addBulk });
  };
  return { ...backend, queue: queue as Backend["queue"] };
}

describe.each(["redis", "postgres"] as const)("a worker whose %s goes away while it publishes findings", (kind) => {
  const asked = example({ needs: 20, seed: 21 });

  it("publishes the rest when it is back, uses up no attempt, and each chamber learns its part once", async () => {
    const test = await openTestBackend(kind);
    const gate = await openGate(test.options.url ?? "");
    const away = await openBackend({ ...test.options, url: gate.url });
    let left: () => void = () => undefined;
    const leaving = new Promise<void>((resolve) => (left = resolve));
    let shut: Promise<void> | undefined;
    // The federation's findings are there by then, and those of other chambers are not.
    const goAway = () => (shut ??= gate.shut().then(left));
    const worker = await startTestWorker(interrupted(away, analysesQueue("casablanca-settat"), goAway), {
      lockMs: 1_000,
    });
    const { runId } = await requestRun(test.backend, { pack: morocco, ...asked, chamber: "all" });
    const { analysisId } = await requestAnalysis(test.backend, { runId, question: QUESTIONS.allocation });
    await leaving;
    expect(await listFindings(test.backend, "federation")).not.toEqual([]);
    expect(await listFindings(test.backend, "casablanca-settat")).toEqual([]);
    await gate.open();
    expect((await followAnalysis(test.backend, analysisId)).state).toBe("done");
    expect((await test.backend.queue(ANALYSES_QUEUE).getJob(analysisId))?.attemptsMade).toBe(1);
    const expected = EXPECTED.allocation(asked);
    for (const { id, kind: of } of morocco.chambers) {
      const whole = of === "federation";
      const found = whole ? expected : { items: toldTo(id, expected, asked), summary: undefined };
      expect(foundIn(await listFindings(test.backend, id)), id).toEqual(found);
    }
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

describe.each(["redis", "postgres"] as const)("a taker whose %s goes away as it marks a message as read", (kind) => {
  it("marks it when it is back, and takes the next", async () => {
    const test = await openTestBackend(kind);
    const gate = await openGate(test.options.url ?? "");
    const away = await openBackend({ ...test.options, url: gate.url });
    const queue = test.backend.queue("messages");
    await queue.add("message", { text: "first" });
    const taken: object[] = [];
    let left: () => void = () => undefined;
    const leaving = new Promise<void>((resolve) => (left = resolve));
    let shut: Promise<void> | undefined;
    // Connections are broken by then, and nobody has noticed.
    const handle = (message: object) => {
      taken.push(message);
      shut ??= gate.shut().then(left);
    };
    const end = new AbortController();
    const read = ({ data }: { readonly data: object }) => data;
    const taking = takeMessages(away, { queue: "messages", read, handle }, { follow: true, signal: end.signal });
    await leaving;
    await gate.open();
    await queue.add("message", { text: "second" });
    const counts = () => queue.getJobCounts("completed", "failed");
    await expect.poll(counts, { timeout: 30_000 }).toEqual({ completed: 2, failed: 0 });
    expect(taken).toEqual([{ text: "first" }, { text: "second" }]);
    end.abort();
    await taking;
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
