import pg from "pg";
import { expect, inject, it } from "vitest";
import { RUNS_QUEUE } from "../../src/contracts/index.js";
import { openGate } from "../../../../test-support/gate.js";
import { isConnectionLost, openBackend } from "../../src/queues/index.js";
import { openTestBackend } from "./backends.js";

it("a process outlives that PostgreSQL ends a connection it holds between two queries", async () => {
  const test = await openTestBackend("postgres");
  const gate = await openGate(inject("postgresUrl"));
  const backend = await openBackend({ ...test.options, url: gate.url });
  const admin = new pg.Client({ connectionString: inject("postgresUrl") });
  await admin.connect();
  const work = backend.exclusively("test", async () => {
    const ended = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE client_port = ANY ($1)";
    expect((await admin.query(ended, [gate.ports])).rowCount).toBeGreaterThan(0);
    // The held connection learns of its end before another one has been made.
    await expect.poll(() => backend.queue(RUNS_QUEUE).getWaitingCount()).toBe(0);
  });
  // The lock is gone with its connection, and may say so.
  await work.catch((error: unknown) => expect(isConnectionLost(error)).toBe(true));
  await admin.end();
  await backend.close();
  await gate.shut();
  await test.close();
});

it("a connection that had ended before it was used is a lost one", async () => {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  client.on("error", () => undefined);
  await client.connect();
  const ended = new Promise<void>((resolve) => client.once("end", resolve));
  await client.query("SELECT pg_terminate_backend(pg_backend_pid())").catch(() => undefined);
  await ended;
  const error: unknown = await client.query("SELECT 1").catch((reason: unknown) => reason);
  expect(isConnectionLost(error)).toBe(true);
});

it("a server that takes connections and says nothing is as good as one that is lost", async () => {
  const gate = await openGate(inject("postgresUrl"));
  gate.hold();
  const client = new pg.Client({ connectionString: gate.url, connectionTimeoutMillis: 200 });
  client.on("error", () => undefined);
  const error: unknown = await client.connect().catch((reason: unknown) => reason);
  expect(isConnectionLost(error)).toBe(true);
  await gate.shut();
});
