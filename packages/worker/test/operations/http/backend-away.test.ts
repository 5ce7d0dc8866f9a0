import { Client } from "pg";
import { describe, expect, inject, it } from "vitest";
import { createWorkerEvents, openOperatorView } from "../../../src/operations/index.js";
import { openBackend, type Backend } from "../../../src/queues/index.js";
import { openGate } from "../../../../../test-support/gate.js";
import { openTestBackend } from "../../conformance/backends.js";
import { readSamples } from "./read-samples.js";

/** What is seen over HTTP of a backend. */
async function view(backend: Backend) {
  const events = createWorkerEvents();
  const server = await openOperatorView({ backend, events, state: () => "taking-jobs", port: 0 });
  const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
  const readiness = async () => ((await (await get("/readyz")).json()) as { reason?: string }).reason ?? "ready";
  const up = async () => readSamples(await (await get("/metrics")).text()).get("wasl_backend_up");
  return { readiness, up, close: () => server.close() };
}

describe.each(["redis", "postgres"] as const)("a worker whose %s is away", (kind) => {
  it("is not ready, says so in its metrics, and is ready again when it is back", async () => {
    const test = await openTestBackend(kind);
    const gate = await openGate(test.options.url ?? "");
    const backend = await openBackend({ ...test.options, url: gate.url });
    const seen = await view(backend);
    expect([await seen.readiness(), await seen.up()]).toEqual(["ready", 1]);
    await gate.shut();
    expect(await Promise.all([seen.readiness(), seen.up()])).toEqual(["backend-unreachable", 0]);
    await gate.open();
    while ((await seen.readiness()) !== "ready");
    expect(await seen.up()).toBe(1);
    await seen.close();
    await backend.close();
    await gate.shut();
    await test.close();
  });
});

it("a worker whose schema was dropped is not ready, since its backend refuses", async () => {
  const test = await openTestBackend("postgres");
  const seen = await view(test.backend);
  const admin = new Client(inject("postgresUrl"));
  await admin.connect();
  await admin.query(`DROP SCHEMA ${test.namespace} CASCADE`);
  await admin.end();
  expect([await seen.readiness(), await seen.up()]).toEqual(["backend-refuses", 0]);
  await seen.close();
  await test.close();
});
