import { morocco } from "@wasl/matcher/morocco";
import type { Redis } from "ioredis";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chamberUser } from "../../src/access/index.js";
import {
  ANALYSES_QUEUE,
  analysisIdOf,
  audienceOf,
  RUNS_QUEUE,
  type AnalysisRequest,
} from "../../src/contracts/index.js";
import {
  followAnalysis,
  followRun,
  listAnalyses,
  listDead,
  listDeadAnalyses,
  listRuns,
  readAnalysis,
} from "../../src/operations/index.js";
import { requestAnalysis, requestRun } from "../../src/planning/index.js";
import { listFindings } from "../../src/publishing/index.js";
import type { Backend } from "../../src/queues/index.js";
import { example } from "../conformance/example.js";
import { QUESTIONS } from "../conformance/expected-findings.js";
import { startTestWorker } from "../conformance/test-worker.js";
import { openInstallation, type Installation } from "./installation.js";

const INTRUDER = "fes-meknes";
const VICTIM = "casablanca-settat";
const order = { pack: morocco, ...example({ firms: 200, needs: 25, seed: 5 }) };

let installation: Installation;
let worker: Awaited<ReturnType<typeof startTestWorker>>;
let backend: Backend;
let client: Redis;
let theirs: AnalysisRequest;
beforeAll(async () => {
  installation = await openInstallation();
  worker = await startTestWorker(await installation.again(), { lockMs: 1_000, stalledMs: 200 });
  ({ backend } = installation);
  client = await installation.clientAs(chamberUser(installation.namespace, INTRUDER));
  const { runId } = await requestRun(backend, { ...order, chamber: VICTIM });
  await followRun(backend, runId, () => undefined);
  const { analysisId } = await requestAnalysis(backend, { runId, question: QUESTIONS.gaps });
  ({ request: theirs } = await followAnalysis(backend, analysisId));
});
afterAll(async () => {
  await worker.close();
  await installation.close();
});

/** Writes an analysis's job past BullMQ, as far as a chamber may, and lets workers know. */
async function write(id: string, data: unknown): Promise<void> {
  const key = (suffix: string) => `${installation.namespace}:${ANALYSES_QUEUE}:${suffix}`;
  const opts = '{"attempts":1000000}';
  await client.hset(key(id), {
    ...{ name: "gaps", data: JSON.stringify(data), opts },
    ...{ timestamp: String(Date.now()), delay: "0" },
  });
  await client.lpush(key("wait"), id);
  await client.zadd(key("marker"), 0, "0");
}

/** How a job ended, whatever stands in it. */
async function failureOf(id: string): Promise<string> {
  for (;;) {
    const job = await backend.queue(ANALYSES_QUEUE).getJob(id);
    if (job?.failedReason && (await job.isFailed())) return job.failedReason;
    await new Promise((look) => setTimeout(look, 100));
  }
}

const ownId = (digit: string) => `analysis-${INTRUDER}-${digit.repeat(32)}`;

it.each<[string, string, () => unknown]>([
  ["of another chamber", "a", () => theirs],
  ["that claims to be the intruder's", "b", () => ({ ...theirs, chamber: INTRUDER, analysisId: ownId("b") })],
  ["of another question than that of its id", "c", () => ({ ...theirs, question: QUESTIONS.mobilisation })],
])("a request %s under a chamber's own id is refused, and publishes nothing", async (_, digit, data) => {
  const before = await listFindings(backend, VICTIM);
  await write(ownId(digit), data());
  expect(await failureOf(ownId(digit))).toMatch(/not that of its analysis's id/);
  expect(await listFindings(backend, VICTIM)).toEqual(before);
  expect(await listFindings(backend, INTRUDER)).toEqual([]);
});

it("what is no request is tried as often as workers say, and no more", async () => {
  await write(ownId("d"), { hello: "world" });
  expect(await failureOf(ownId("d"))).toMatch(/not a request for an analysis/);
});

it("a run that is not there cannot be asked about, though its id bears the chamber's name", async () => {
  const inputs = { runId: `run-${INTRUDER}-${"e".repeat(32)}`, question: QUESTIONS.gaps, engine: theirs.engine };
  const id = analysisIdOf(inputs);
  await write(id, { ...theirs, ...inputs, analysisId: id, chamber: audienceOf(inputs.runId) });
  expect(await failureOf(id)).toMatch(/is gone/);
  expect(await readAnalysis(backend, id)).toMatchObject({ state: "failed" });
});

it("a past that another chamber stored is not heeded, though its hash is known", async () => {
  const past = { pairs: [{ needId: "n", supplierId: "f", history: "met", bars: "need" }] } as const;
  const question = QUESTIONS.allocation;
  const own = await requestAnalysis(backend, { runId: theirs.runId, question, past });
  const { request } = await followAnalysis(backend, own.analysisId);
  const [told] = await listFindings(backend, VICTIM, { all: true }).then((all) =>
    all.filter(({ data }) => data.analysisId === own.analysisId),
  );
  expect(told?.data.question).toEqual(request.question);
  const { runId } = await requestRun(backend, { ...order, topK: 4, chamber: INTRUDER });
  const { analysisId } = await requestAnalysis(backend, { runId, question: request.question });
  const { state, failure } = await followAnalysis(backend, analysisId);
  expect([state, failure]).toEqual(["failed", expect.stringContaining("There is no snapshot")]);
});

it("who operates the workers sees what others ask for, whatever a chamber writes into its own jobs", async () => {
  const { runId } = await requestRun(backend, { ...order, chamber: INTRUDER });
  await followRun(backend, runId, () => undefined);
  const { analysisId } = await requestAnalysis(backend, { runId, question: QUESTIONS.gaps });
  await followAnalysis(backend, analysisId);
  await write(ownId("f"), null);
  expect(await failureOf(ownId("f"))).toMatch(/not a request for an analysis/);
  const forge = (queue: string, id: string, fields: object) =>
    client.hset(`${installation.namespace}:${queue}:${id}`, fields);
  await forge(ANALYSES_QUEUE, analysisId, { finishedOn: "", returnvalue: "null" });
  expect(await readAnalysis(backend, analysisId)).toMatchObject({ state: "done", needsDone: 0 });
  expect((await listAnalyses(backend)).map((one) => one.analysisId)).toContain(theirs.analysisId);
  expect((await listDeadAnalyses(backend)).map((one) => one.analysisId)).toContain(ownId("f"));
  await forge(RUNS_QUEUE, runId, { finishedOn: "" });
  expect((await listRuns(backend)).map((one) => one.runId)).toEqual(expect.arrayContaining([runId, theirs.runId]));
  await forge(RUNS_QUEUE, runId, { data: "null" });
  expect((await listRuns(backend)).map((one) => one.runId)).toContain(theirs.runId);
  await listDead(backend);
});
