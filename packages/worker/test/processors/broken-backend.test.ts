import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";
import { Client } from "pg";
import { describe, expect, inject, it } from "vitest";
import { createLog } from "../../src/operations/index.js";
import { openBackend, type Backend } from "../../src/queues/index.js";
import { openTestBackend } from "../conformance/backends.js";
import { startTestWorker } from "../conformance/test-worker.js";
import { captureLines } from "../operations/capture-lines.js";

/** A worker that takes errors for half a second only, and gets them from looking for silent workers too. */
const IMPATIENT = { mostRefusedMs: 500, stalledMs: 100 };

it("a worker gives up when its backend answers with errors only", async () => {
  const { admin, backend, remove } = await openLimited("wasl-test-limited", "-evalsha", "-eval");
  const { lines, destination } = captureLines();
  const worker = await startTestWorker(backend, { log: createLog("info", destination) });
  await worker.broken;
  await worker.close();
  await backend.close();
  await remove();
  admin.disconnect();
  const events = eventsOf(lines);
  expect(events).toContain("worker-broken");
  expect(events.filter((event) => event === "queue-error").length).toBeLessThan(200);
});

describe("a worker gives up under way", () => {
  it("when its Redis user may run no script any more", async () => {
    const { admin, backend, user, remove } = await openLimited("wasl-test-scriptless");
    await expectGivingUp(backend, () => admin.call("ACL", "SETUSER", user, "-evalsha"));
    await remove();
    admin.disconnect();
  });

  it.each([
    ["may do nothing", "-@all"],
    ["may see no key", "resetkeys"],
  ])("when it was idle, and its Redis user %s any more", async (_, rule) => {
    const { admin, backend, user, remove } = await openLimited("wasl-test-restricted");
    await expectGivingUp(backend, async () => {
      const waiting = await untilIdle(admin, user);
      await admin.call("ACL", "SETUSER", user, rule);
      // They would look again after some seconds anyway.
      for (const id of waiting) await admin.client("UNBLOCK", id);
    });
    await remove();
    admin.disconnect();
  });

  it("when its schema is dropped", async () => {
    const test = await openTestBackend("postgres");
    const admin = new Client(inject("postgresUrl"));
    await admin.connect();
    const drop = (): Promise<unknown> =>
      admin.query(`DROP SCHEMA ${test.namespace} CASCADE`).catch((error: { code?: string }) => {
        if (error.code === DEADLOCK) return drop();
        throw error;
      });
    await expectGivingUp(test.backend, drop);
    await admin.end();
  });
});

/** The worker's queries and the dropping may wait for each other, and the server gives one of them up. */
const DEADLOCK = "40P01";

async function expectGivingUp(backend: Backend, spoil: () => Promise<unknown>): Promise<void> {
  const { lines, destination } = captureLines();
  const worker = await startTestWorker(backend, { log: createLog("info", destination), ...IMPATIENT });
  expect(worker.state()).toBe("taking-jobs");
  await spoil();
  expect(await worker.broken).toBeInstanceOf(Error);
  expect(worker.state()).toBe("broken");
  await worker.close();
  expect(worker.state()).toBe("shutting-down");
  await backend.close();
  const events = eventsOf(lines);
  expect(events).toContain("worker-broken");
  expect(events.filter((event) => event === "queue-error").length).toBeLessThan(200);
}

/** A Redis user with all rights but those that the rules take away. */
async function openLimited(user: string, ...rules: string[]) {
  const admin = new Redis(inject("redisUrl"));
  await admin.call("ACL", "SETUSER", user, "reset", "on", ">pw", "~*", "&*", "+@all", ...rules);
  const url = Object.assign(new URL(inject("redisUrl")), { username: user, password: "pw" });
  const backend = await openBackend({ url: url.href, namespace: "wasl_test_broken" });
  return { admin, user, backend, remove: () => admin.call("ACL", "DELUSER", user) };
}

/** Queues that a worker takes jobs from: those of runs, of their shards, of analyses, and of schedules. */
const QUEUES = 4;

/** The connections of the workers of all queues, once they wait for jobs: from then on they ask rarely. */
async function untilIdle(admin: Redis, user: string): Promise<string[]> {
  for (;;) {
    const clients = String(await admin.call("CLIENT", "LIST")).split("\n");
    const waiting = clients.filter((client) => client.includes(" flags=b ") && client.includes(`user=${user} `));
    if (waiting.length === QUEUES) return waiting.map((client) => /^id=(\d+)/.exec(client)?.[1] ?? "");
    await pause(10);
  }
}

const eventsOf = (lines: readonly string[]) => lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
