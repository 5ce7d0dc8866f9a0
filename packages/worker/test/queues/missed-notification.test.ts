import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { expect, inject, it } from "vitest";
import { openGate } from "../../../../test-support/gate.js";
import { openBackend } from "../../src/queues/index.js";
import { openTestBackend } from "../conformance/backends.js";

it("a worker whose PostgreSQL was away finds a job of which it was not notified", async () => {
  const test = await openTestBackend("postgres");
  const gate = await openGate(inject("postgresUrl"));
  const away = await openBackend({ ...test.options, url: gate.url });
  const worked: string[] = [];
  const worker = away.worker<object, null>(
    "unnoticed",
    ({ id = "" }) => {
      worked.push(id);
      return Promise.resolve(null);
    },
    { drainDelay: 1, runRetryDelay: 100 },
  );
  worker.on("error", () => undefined);
  const idle = once(worker, "drained");
  void worker.run();
  await idle;
  await gate.shut();
  await pause(500);
  await gate.open();
  await expect.poll(() => gate.ports.length, { timeout: 20_000 }).toBeGreaterThan(1);
  // It has looked before it waits, and is told nothing of what comes now.
  await pause(1_000);
  await test.backend.queue("elsewhere").add("job", {}, { jobId: "moved" });
  const admin = new pg.Client({ connectionString: inject("postgresUrl") });
  await admin.connect();
  await admin.query(`UPDATE "${test.namespace}".job SET queue = 'unnoticed' WHERE queue = 'elsewhere'`);
  await expect.poll(() => worked, { timeout: 20_000 }).toEqual(["moved"]);
  await admin.end();
  await worker.close();
  await away.close();
  await gate.shut();
  await test.close();
});
