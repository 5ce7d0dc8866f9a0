import { setTimeout as pause } from "node:timers/promises";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { DEAD_LETTERS_QUEUE, RUNS_QUEUE } from "../../src/contracts/index.js";
import { followRun, isOver, readRun } from "../../src/operations/index.js";
import { requestRun } from "../../src/planning/index.js";
import { openTestBackend, type TestBackend } from "../conformance/backends.js";
import { example } from "../conformance/example.js";
import { startTestWorker } from "../conformance/test-worker.js";
import { runInProcess } from "./run-in-process.js";

const { needs, register } = example({ needs: 6, seed: 53 });
const throwing = needs.map((one) => ({ ...one, need: { ...one.need, id: `throws-${one.need.id}` } }));

const wasl = (...args: string[]) => runInProcess(process.cwd(), ...args, "--backend", inject("redisUrl"));

/** Of a version that this program does not know; it comes before what is sound. */
const later = { version: 99 };
const [laterRun, laterLetter] = ["run-all-later", "run-all-later-dead-0-g1"];

let test: TestBackend;
let runId: string;

beforeAll(async () => {
  test = await openTestBackend("redis");
  process.env.WASL_NAMESPACE = test.namespace;
  await test.backend.queue(DEAD_LETTERS_QUEUE).add("error", later, { jobId: laterLetter });
  ({ runId } = await requestRun(test.backend, { pack: morocco, needs: throwing, register, chamber: "all" }));
  await test.backend.queue(RUNS_QUEUE).add("run", later, { jobId: laterRun });
  const worker = await startTestWorker(await test.again(), { threadFile: inject("poisonThread") });
  await followRun(test.backend, runId, () => undefined);
  const isDead = async () => (await (await test.backend.queue(RUNS_QUEUE).getJob(laterRun))?.isFailed()) === true;
  while (!(await isDead())) await pause(50);
  await worker.close();
});
afterAll(async () => {
  delete process.env.WASL_NAMESPACE;
  await test.close();
});

it("is shown among the rest, with why it cannot be read", async () => {
  const { code, stdout } = await wasl("dead-letters");
  expect(code).toBe(0);
  expect(stdout).toMatch(new RegExp(`^${laterLetter}\n  it cannot be read: This is not a dead letter`, "m"));
  expect(stdout).toMatch(new RegExp(`^${laterRun}$`, "m"));
  expect(stdout).toMatch(/^ {2}need throws-.*: ranking it ended in an error, twice$/m);
});

it("keeps nothing else from being asked for again, and is told with its reason", async () => {
  const { code, stderr } = await wasl("dead-letters", "--requeue", "all");
  expect(code).toBe(1);
  expect(stderr).toMatch(new RegExp(`^${laterRun} was not asked for again: This is not a run request`, "m"));
  expect(stderr).toMatch(new RegExp(`^${laterLetter} was not asked for again: This is not a dead letter`, "m"));
  expect(stderr).toContain(`Asked again for ${runId}: its results come as generation 2.`);
  expect(isOver(await readRun(test.backend, runId))).toBe(false);
});

it("goes on after an id that nobody knows, and ends with the code of that", async () => {
  const { code, stderr } = await wasl("dead-letters", "--discard", "run-all-0", "schedule-nightly", laterLetter);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^run-all-0 was not put away: There is no run run-all-0/m);
  expect(stderr).toMatch(/^schedule-nightly was not put away: There is no schedule nightly/m);
  expect(stderr).toContain(`Put away of ${laterLetter}: 1.`);
});

it("is put away with all that is dead", async () => {
  expect((await wasl("dead-letters", "--discard", "all")).code).toBe(0);
  expect((await wasl("dead-letters")).stdout).toBe("Nothing is dead.\n");
});
