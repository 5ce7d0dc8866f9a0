import { morocco } from "@wasl/matcher/morocco";
import type { Redis } from "ioredis";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chamberUser } from "../../src/access/index.js";
import { runIdOf, RUNS_QUEUE, type RunRequest } from "../../src/contracts/index.js";
import { followRun, readRun } from "../../src/operations/index.js";
import { requestRun } from "../../src/planning/index.js";
import { listBatches } from "../../src/publishing/index.js";
import { ERRORS_PER_SECOND, type Backend } from "../../src/queues/index.js";
import { example } from "../conformance/example.js";
import { startTestWorker } from "../conformance/test-worker.js";
import { openInstallation, type Installation } from "./installation.js";

const INTRUDER = "fes-meknes";
const VICTIM = "casablanca-settat";
const order = { pack: morocco, ...example({ firms: 200, needs: 25, seed: 5 }) };

let installation: Installation;
let worker: Awaited<ReturnType<typeof startTestWorker>>;
let backend: Backend;
let client: Redis;
let national: RunRequest;
/** What the worker's queues complained about. */
let errors = 0;
beforeAll(async () => {
  installation = await openInstallation();
  worker = await startTestWorker(await installation.again(), {
    ...{ lockMs: 1_000, stalledMs: 200 },
    log: (_, event) => void (event === "queue-error" && errors++),
  });
  ({ backend } = installation);
  client = await installation.clientAs(chamberUser(installation.namespace, INTRUDER));
  const { runId } = await requestRun(backend, { ...order, chamber: "all" });
  ({ request: national } = await followRun(backend, runId, () => undefined));
});
afterAll(async () => {
  await worker.close();
  await installation.close();
});

/** Writes a run's job past BullMQ, as far as a chamber may, and lets workers know. */
async function write(id: string, data: unknown, opts = "{}"): Promise<void> {
  const key = (suffix: string) => `${installation.namespace}:${RUNS_QUEUE}:${suffix}`;
  const text = typeof data === "string" ? data : JSON.stringify(data);
  await client.hset(key(id), { name: "run", data: text, opts, timestamp: String(Date.now()), delay: "0" });
  await push(id);
}

async function push(id: string | Buffer): Promise<void> {
  await client.lpush(`${installation.namespace}:${RUNS_QUEUE}:wait`, id);
  await client.zadd(`${installation.namespace}:${RUNS_QUEUE}:marker`, 0, "0");
}

/** How a job ended that cannot be read as a run. */
async function failureOf(id: string): Promise<string> {
  const queue = backend.queue(RUNS_QUEUE);
  const events = backend.events(RUNS_QUEUE);
  void events.run().catch(() => undefined);
  try {
    for (;;) {
      const job = await queue.getJob(id);
      if (job?.failedReason) return job.failedReason;
      await new Promise<void>((look) => {
        const timer = setTimeout(look, 200);
        events.once("failed", () => (clearTimeout(timer), look()));
      });
    }
  } finally {
    await events.close();
  }
}

const idFor = (request: RunRequest) => {
  const { chamber, pack, topK, engine, needs, register, profile } = request;
  return runIdOf({
    ...{ chamber, pack, topK, engine, profileHash: profile.hash },
    ...{ needs: needs.snapshot, register: register.snapshot },
  });
};

const ownId = (digit: string) => `run-${INTRUDER}-${digit.repeat(32)}`;

it.each([
  ["for everybody", () => national, /not that of its run's id/],
  ["for another chamber", () => ({ ...national, chamber: VICTIM }), /not that of its run's id/],
  ["that claims its id", () => ({ ...national, runId: ownId("b") }), /not that of its run's id/],
  ["that is no request", () => ({ hello: "world" }), /not a run request/],
])("a request under a chamber's own id %s is refused", async (_, data, reason) => {
  const id = ownId("b");
  await write(id, data());
  expect(await failureOf(id)).toMatch(reason);
  await backend.queue(RUNS_QUEUE).remove(id);
});

it("inputs of others cannot be used by naming their hashes", async () => {
  const own = { ...national, chamber: INTRUDER, topK: 7 };
  const id = idFor(own);
  await write(id, { ...own, runId: id });
  await failureOf(id);
  expect((await readRun(backend, id)).failure).toMatch(/There is no snapshot/);
});

it("a run of too many shards is refused", async () => {
  const own = { ...national, chamber: INTRUDER, topK: 8 };
  const id = idFor(own);
  await write(id, { ...own, runId: id, shards: 1_000_000_000, needs: { ...own.needs, count: 2_000_000_000 } });
  expect(await failureOf(id)).toMatch(/so many shards/);
});

it("garbage in the list of runs stops no worker, and reaches no chamber", async () => {
  const before = await listBatches(backend, VICTIM);
  const nonsense = ["nonsense", "", "0", " ", "a:b", ownId("c"), national.runId, "../../x", "$".repeat(10_000)];
  for (const id of nonsense) await push(id);
  await push(Buffer.from([0xff, 0x00, 0x0a]));
  await write(ownId("d"), "{ this is no JSON");
  await client.hset(`${installation.namespace}:${RUNS_QUEUE}:${ownId("e")}`, {
    parentKey: "x",
    parent: "{",
    opts: "[",
  });
  await push(ownId("e"));
  const { runId } = await requestRun(backend, { ...order, chamber: VICTIM, topK: 2 });
  expect(await followRun(backend, runId, () => undefined)).toMatchObject({ state: "done" });
  const after = await listBatches(backend, VICTIM);
  expect(after.filter(({ data }) => data.runId !== runId)).toEqual(before);
});

it("a flood of jobs that are no JSON, or are not there, does not make workers give up", async () => {
  const digits = Array.from({ length: 40 }, (_, i) => String(i).padStart(32, "0"));
  await Promise.all(digits.map((digest) => write(`run-${INTRUDER}-${digest}`, "{ this is no JSON")));
  await Promise.all(digits.map((digest) => push(`run-${INTRUDER}-${digest.replace(/^0/, "f")}`)));
  const { runId } = await requestRun(backend, { ...order, chamber: VICTIM, topK: 3 });
  expect(await followRun(backend, runId, () => undefined)).toMatchObject({ state: "done" });
  expect(worker.state()).toBe("taking-jobs");
  expect(errors).toBeGreaterThan(ERRORS_PER_SECOND);
});

it("a run is tried as often as workers say, whatever its job says", async () => {
  const own = { ...national, chamber: INTRUDER, topK: 9 };
  const id = idFor(own);
  await client.hset(`${installation.namespace}:${RUNS_QUEUE}:${id}`, { atm: "4" });
  await write(id, { ...own, runId: id, hello: "world" }, '{"attempts":1000000}');
  expect(await failureOf(id)).toMatch(/not a run request/);
  expect(await backend.queue(RUNS_QUEUE).getJobState(id)).toBe("failed");
});

it("an upload that inflates without end is not taken in", async () => {
  const store = backend.inputs(INTRUDER);
  const hash = "1".repeat(64);
  const area = `${installation.namespace}:upload-${INTRUDER}:${hash}`;
  await client.set(area, "1000000000000");
  await expect(store.get(hash)).rejects.toThrow(/There is no snapshot/);
});
