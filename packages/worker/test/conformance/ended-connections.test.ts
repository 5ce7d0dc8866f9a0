import pg from "pg";
import { expect, inject, it } from "vitest";
import { RUNS_QUEUE } from "../../src/contracts/index.js";
import { openGate } from "../../../../test-support/gate.js";
import { openBackend } from "../../src/queues/index.js";
import { openTestBackend } from "./backends.js";

it("a process outlives that PostgreSQL ends a connection it holds between two queries", async () => {
  const test = await openTestBackend("postgres");
  const gate = await openGate(inject("postgresUrl"));
  const backend = await openBackend({ ...test.options, url: gate.url });
  const admin = new pg.Client({ connectionString: inject("postgresUrl") });
  await admin.connect();
  await backend.exclusively("test", async () => {
    const ended = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE client_port = ANY ($1)";
    expect((await admin.query(ended, [gate.ports])).rowCount).toBeGreaterThan(0);
    // The held connection learns of its end before another one has been made.
    await expect.poll(() => backend.queue(RUNS_QUEUE).getWaitingCount()).toBe(0);
  });
  await admin.end();
  await backend.close();
  await gate.shut();
  await test.close();
});
