import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Redis } from "ioredis";
import { inject } from "vitest";
import { canonicalJson, WrittenJson } from "../../src/contracts/index.js";
import { addAndConfirm } from "../../src/queues/index.js";
import { openTestBackend, type TestBackend } from "../conformance/backends.js";

const value = { z: ["ش", 1e-7, null], a: { é: true } };

describe.each(["redis", "postgres"] as const)("a queue on %s", (kind) => {
  let test: TestBackend;
  beforeAll(async () => void (test = await openTestBackend(kind)));
  afterAll(() => test.close());

  it("gives what was added as a value and what was added as its text alike", async () => {
    const jobs = [value, new WrittenJson(canonicalJson(value))].map((data, i) => ({
      name: "one",
      data,
      opts: { jobId: `job-${i}` },
    }));
    await addAndConfirm(test.backend, "texts", jobs);
    for (const { opts } of jobs) {
      const job = await test.backend.queue("texts").getJob(opts.jobId);
      expect([job?.name, job?.data]).toEqual(["one", value]);
    }
  });
});

it("Redis holds a text that was added to the last byte", async () => {
  const test = await openTestBackend("redis");
  const text = '{"b":1,"a":"not as anybody would write it"}';
  await addAndConfirm(test.backend, "texts", [{ name: "one", data: new WrittenJson(text), opts: { jobId: "job-1" } }]);
  const redis = new Redis(inject("redisUrl"));
  const [key] = await redis.keys(`*${test.namespace}*job-1`);
  expect(await redis.hget(key!, "data")).toBe(text);
  redis.disconnect();
  await test.close();
});
