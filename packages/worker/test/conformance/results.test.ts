import { spawn } from "node:child_process";
import { once } from "node:events";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { resultsQueue, type ResultBatch } from "../../src/contracts/index.js";
import { followRun } from "../../src/operations/index.js";
import { requestRun } from "../../src/planning/index.js";
import { followBatches, listBatches, takeBatches } from "../../src/publishing/index.js";
import { BACKENDS, openTestBackend, type TestBackend } from "./backends.js";
import { example } from "./example.js";
import { startTestWorker } from "./test-worker.js";

const CHAMBER = "federation";
const order = { pack: morocco, ...example({ firms: 200, needs: 25, seed: 5 }), chamber: CHAMBER };

describe.each(BACKENDS)("results on %s", (kind) => {
  let test: TestBackend;
  let worker: { close(): Promise<void> };
  beforeAll(async () => {
    test = await openTestBackend(kind);
    worker = await startTestWorker(await test.again());
  });
  afterAll(async () => {
    await worker.close();
    await test.close();
  });

  async function runWith(topK: number): Promise<string> {
    const { runId } = await requestRun(test.backend, { ...order, topK });
    await followRun(test.backend, runId, () => undefined);
    return runId;
  }

  const take = async () => {
    const taken: string[] = [];
    const held = await takeBatches(test.backend, CHAMBER, ({ id }) => void taken.push(id));
    return { taken, held };
  };

  it("are shown once to who follows, those that wait and those of a later run, and stay", async () => {
    const first = await runWith(1);
    const end = new AbortController();
    const shown: string[] = [];
    const enough = async ({ id }: ResultBatch) => {
      shown.push(id);
      if (shown.length === 3) second = await runWith(2);
      if (shown.length === 6) end.abort();
    };
    let second = "";
    await followBatches(await test.again(), CHAMBER, enough, { signal: end.signal });
    const batches = [first, second].flatMap((run) => [0, 1, 2].map((n) => `${run}-${CHAMBER}-00000${n}`));
    expect(shown).toEqual(batches);
    expect((await listBatches(test.backend, CHAMBER)).map(({ id }) => id)).toEqual(batches);
    expect((await take()).taken.toSorted()).toEqual(batches.toSorted());
    expect(await take()).toEqual({ taken: [], held: 0 });
  });

  it("reach who takes and follows, and are marked as read", async () => {
    const end = new AbortController();
    const taken: string[] = [];
    const taking = takeBatches(
      await test.again(),
      CHAMBER,
      ({ id }) => {
        if (taken.push(id) === 3) end.abort();
      },
      { follow: true, signal: end.signal },
    );
    const runId = await runWith(3);
    expect(await taking).toBe(0);
    expect(taken).toEqual([0, 1, 2].map((n) => `${runId}-${CHAMBER}-00000${n}`));
    expect(await listBatches(test.backend, CHAMBER)).toEqual([]);
  });

  it("that a consumer failed at still wait, and are handed over", async () => {
    await runWith(4);
    const consumer = test.backend.worker<ResultBatch, null>(resultsQueue(CHAMBER), () =>
      Promise.reject(new Error("The chamber's own database is full.")),
    );
    consumer.on("error", () => undefined);
    const failed = new Promise<void>((done) => {
      let left = 3;
      consumer.on("failed", () => void (--left === 0 && done()));
    });
    void consumer.run();
    await failed;
    await consumer.close();
    expect(await listBatches(test.backend, CHAMBER)).toHaveLength(3);
    expect((await take()).taken).toHaveLength(3);
  });

  it("that a killed taker held are told as held, and handed over once its hold is over", async () => {
    await runWith(5);
    const given = JSON.stringify({ backend: test.options, chamber: CHAMBER, lockMs: 2_500 });
    const taker = spawn(process.execPath, [inject("takerProcess"), given], { stdio: ["ignore", "pipe", "inherit"] });
    await once(taker.stdout, "data");
    const gone = once(taker, "exit");
    taker.kill("SIGKILL");
    await gone;
    const taken: string[] = [];
    let held = 0;
    do {
      const now = await take();
      taken.push(...now.taken);
      held = now.held;
      expect(taken.length + held).toBe(3);
    } while (held > 0);
    expect(new Set(taken).size).toBe(3);
  });
});
