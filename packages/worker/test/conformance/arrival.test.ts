import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAndConfirm, addInBulk, confirm, JobsMissingError } from "../../src/queues/index.js";
import { BACKENDS, openTestBackend, type TestBackend } from "./backends.js";

const QUEUE = "wasl-arrivals";

/** Jobs of these ids, as large as batches are. */
const jobs = (...ids: string[]) =>
  ids.map((jobId) => ({ name: "job", data: { text: "é".repeat(50_000) }, opts: { jobId } }));

describe.each(BACKENDS)("jobs added on %s", (kind) => {
  let test: TestBackend;
  beforeAll(async () => void (test = await openTestBackend(kind)));
  afterAll(() => test.close());

  it("are there or not, by their ids, whatever their state", async () => {
    const { backend } = test;
    await addAndConfirm(backend, QUEUE, jobs("a-1", "a-2", "a-3"));
    const worker = backend.worker(QUEUE, () => Promise.resolve(null));
    await worker.waitUntilReady();
    await new Promise((done) => {
      worker.once("drained", () => done(undefined));
      void worker.run();
    });
    await worker.close();
    await addInBulk(backend, QUEUE, jobs("a-4"));
    expect(await backend.present(QUEUE, ["a-4", "b-1", "a-1", "a-3", "a-1"])).toEqual(new Set(["a-1", "a-3", "a-4"]));
    expect(await backend.present(QUEUE, ["a-1", "a-2"])).toEqual(new Set(["a-1", "a-2"]));
    expect(await backend.present(QUEUE, [])).toEqual(new Set());
    expect(await backend.present("wasl-others", ["a-1"])).toEqual(new Set());
  });

  it("are named when they did not arrive", async () => {
    const { backend } = test;
    const added = jobs("c-1", "c-2", "c-3");
    await addInBulk(backend, QUEUE, added);
    await confirm(backend, QUEUE, added);
    await backend.queue(QUEUE).remove("c-2");
    await expect(confirm(backend, QUEUE, added)).rejects.toBeInstanceOf(JobsMissingError);
    await expect(confirm(backend, QUEUE, added)).rejects.toThrow(/^1 jobs added to wasl-arrivals .* c-2\.$/);
    // What is there stays as it is, and what is missing is added.
    await addAndConfirm(backend, QUEUE, added);
    expect(await backend.queue(QUEUE).getWaitingCount()).toBe(4);
  });
});
