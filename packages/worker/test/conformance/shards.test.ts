import { morocco } from "@wasl/matcher/morocco";
import { expect, it } from "vitest";
import type { ResultBatch } from "../../src/contracts/index.js";
import { followRun } from "../../src/operations/index.js";
import { requestRun } from "../../src/planning/index.js";
import { listBatches } from "../../src/publishing/index.js";
import { openTestBackend } from "./backends.js";
import { example } from "./example.js";
import { startTestWorker } from "./test-worker.js";

const { needs, register } = example({ needs: 30, seed: 9 });

/** All batches of a run that is split into shards of at least so many needs, without the time it was asked for. */
async function publishedWith(leastNeeds: number): Promise<{ shards: number; batches: ResultBatch[] }> {
  const test = await openTestBackend("redis");
  const worker = await startTestWorker(await test.again());
  const { runId } = await requestRun(test.backend, { pack: morocco, needs, register, chamber: "all", leastNeeds });
  const { request } = await followRun(test.backend, runId, () => undefined);
  const lists = await Promise.all(morocco.chambers.map(({ id }) => listBatches(test.backend, id)));
  await worker.close();
  await test.close();
  return { shards: request.shards, batches: lists.flat().map((batch) => ({ ...batch, time: "" })) };
}

it("one shard or many: every chamber gets the same batches", async () => {
  const one = await publishedWith(30);
  const many = await publishedWith(4);
  expect([one.shards, many.shards]).toEqual([1, 7]);
  expect(many.batches).toEqual(one.batches);
});

it("the same run done again publishes nothing new", async () => {
  const test = await openTestBackend("redis");
  const worker = await startTestWorker(await test.again());
  const order = { pack: morocco, needs, register, chamber: "all" };
  const { runId } = await requestRun(test.backend, order);
  await followRun(test.backend, runId, () => undefined);
  const before = await listBatches(test.backend, "federation");
  expect(await requestRun(test.backend, { ...order, again: true })).toEqual({ runId, known: false });
  expect((await followRun(test.backend, runId, () => undefined)).state).toBe("done");
  expect(await listBatches(test.backend, "federation")).toEqual(before);
  await worker.close();
  await test.close();
});
