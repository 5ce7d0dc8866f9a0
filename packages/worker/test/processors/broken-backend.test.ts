import { Redis } from "ioredis";
import { expect, inject, it } from "vitest";
import { createLog } from "../../src/operations/index.js";
import { openBackend } from "../../src/queues/index.js";
import { startTestWorker } from "../conformance/test-worker.js";
import { captureLines } from "../operations/capture-lines.js";

it("a worker gives up when its backend answers with errors only", async () => {
  const admin = new Redis(inject("redisUrl"));
  const user = "wasl-test-limited";
  await admin.call("ACL", "SETUSER", user, "reset", "on", ">pw", "~*", "&*", "+@all", "-evalsha", "-eval");
  const url = new URL(inject("redisUrl"));
  Object.assign(url, { username: user, password: "pw" });
  const backend = await openBackend({ url: url.href, namespace: "wasl_test_broken" });
  const { lines, destination } = captureLines();
  const worker = await startTestWorker(backend, { log: createLog("info", destination) });
  await worker.broken;
  await worker.close();
  await backend.close();
  await admin.call("ACL", "DELUSER", user);
  admin.disconnect();
  const events = lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
  expect(events).toContain("worker-broken");
  expect(events.filter((event) => event === "queue-error").length).toBeLessThan(200);
});
