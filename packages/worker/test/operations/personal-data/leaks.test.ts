import { randomBytes } from "node:crypto";
import { Redis } from "ioredis";
import { morocco } from "@wasl/matcher/morocco";
import type { ResolvedNeed } from "@wasl/matcher";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { signRequest } from "../../../src/access/index.js";
import { RUNS_QUEUE, SHARDS_QUEUE } from "../../../src/contracts/index.js";
import { cancelRun, followAnalysis, followRun, isOver, type RunStatus } from "../../../src/operations/index.js";
import { requestAnalysis, requestRun, type AnalysisOrder, type RunOrder } from "../../../src/planning/index.js";
import { listFindings, takeBatches } from "../../../src/publishing/index.js";
import { openBackend, type Backend } from "../../../src/queues/index.js";
import { QUESTIONS } from "../../conformance/expected-findings.js";
import { runWaslWith } from "../../cli/run-wasl.js";
import { openGuarded, type GuardedServer } from "./accounts.js";
import { leaksIn, PERSONAL, planted, SECRETS } from "./planted.js";
import { startTraced, type TracedWorker } from "./traced-worker.js";

const { needs, register } = planted();
const signed: AnalysisOrder["sign"] = (request) => signRequest(request, { secret: SECRETS.master });
const sign: RunOrder["sign"] = (request) => signRequest(request, { secret: SECRETS.master });
const order = { pack: morocco, needs, register, chamber: "all", leastNeeds: 10, sign };

/** A need that its thread cannot bear, as its id says, among others. */
const poisoned = needs.map((resolved, i): ResolvedNeed =>
  i === 4 ? { ...resolved, need: { ...resolved.need, id: "throws-1" } } : resolved,
);

/** Nobody's message, with personal data wherever it can stand. */
const BROKEN = { version: 1, runId: PERSONAL.name, [PERSONAL.mail]: PERSONAL.phone, chamber: { [PERSONAL.name]: 1 } };
const BROKEN_ID = "broken";

describe.each(["redis", "postgres"] as const)("a worker that logs at trace level, on %s,", (kind) => {
  const id = `leaks_${randomBytes(6).toString("hex")}`;
  const workers: TracedWorker[] = [];
  let server: GuardedServer;
  let backend: Backend;
  let ended: RunStatus[];
  let analyses: string[];

  const start = (thread: "heldThread" | "poisonThread") => {
    const worker = startTraced({ url: server.url, namespace: id }, thread);
    workers.push(worker);
    return worker;
  };
  const ask = async (more: Partial<RunOrder> = {}) => (await requestRun(backend, { ...order, ...more })).runId;
  const end = (runId: string) => followRun(backend, runId, () => undefined);

  /** Everything that can happen to runs happens: one is interrupted by a kill, the others fail in their ways, one is done. */
  beforeAll(async () => {
    server = await openGuarded[kind](id);
    backend = await openBackend({ url: server.url, namespace: id });
    const killed = await ask();
    const first = start("heldThread");
    const begun = new AbortController();
    await followRun(backend, killed, ({ needsDone }) => needsDone > 0 && begun.abort(), begun.signal);
    await first.kill();

    const cancelled = await ask({ topK: 2 });
    await cancelRun(backend, cancelled);
    const unsigned = await ask({ topK: 3, sign: undefined });
    const failing = await ask({ topK: 4, needs: poisoned });
    for (const queue of [RUNS_QUEUE, SHARDS_QUEUE]) await backend.queue(queue).add("x", BROKEN, { jobId: BROKEN_ID });
    const second = start("poisonThread");
    ended = await Promise.all([killed, cancelled, unsigned, failing].map(end));
    analyses = [];
    for (const question of Object.values(QUESTIONS)) {
      const { analysisId } = await requestAnalysis(backend, { runId: killed, question, sign: signed });
      analyses.push((await followAnalysis(backend, analysisId)).state);
    }
    await second.until(/wasl-runs.*broken/);
    await second.until(/wasl-shards.*broken/);
    await takeBatches(backend, "federation", () => undefined);
    if (kind === "redis") await meetsWhatIsNoJson(second);
    await second.kill();
  });
  afterAll(async () => {
    for (const worker of workers) await worker.kill();
    await backend.close();
    await server.close();
  });

  /** A job whose data is no JSON: the parser's message quotes it. */
  async function meetsWhatIsNoJson(worker: TracedWorker): Promise<void> {
    const redis = new Redis(inject("redisUrl"));
    const job = await backend.queue(RUNS_QUEUE).add("x", {}, { jobId: "garbled", delay: 3_600_000 });
    const [key = ""] = await redis.keys(`${id}:*:garbled`);
    await redis.hset(key, "data", `${PERSONAL.name} ${PERSONAL.phone}`);
    await job.promote();
    await worker.until(/SyntaxError/);
    redis.disconnect();
  }

  it("meets every kind of trouble", () => {
    expect(ended.every(isOver)).toBe(true);
    expect(ended.map(({ state }) => state)).toEqual(["done", "cancelled", "failed", "done"]);
    expect(ended[3]?.result?.setAside).toBe(1);
    expect(analyses).toEqual(Object.keys(QUESTIONS).map(() => "done"));
    const events = workers.map((worker) => worker.written()).join("");
    for (const event of ["run-published", "shard-scored", "job-failed", "job-stalled"]) expect(events).toContain(event);
  });

  it("writes nothing personal and no secret", () => {
    expect(workers.map((worker) => leaksIn(worker.written()))).toEqual(workers.map(() => []));
  });

  it("leaves reasons of failed jobs that hold neither", async () => {
    const failed = [];
    for (const queue of [RUNS_QUEUE, SHARDS_QUEUE])
      failed.push(...(await backend.queue<object>(queue).getJobs(["failed"])));
    const reasons = failed.map(({ failedReason, stacktrace }) => [failedReason, ...(stacktrace ?? [])].join("\n"));
    expect(reasons.length).toBeGreaterThanOrEqual(4);
    expect(reasons.every((reason) => reason.length > 0)).toBe(true);
    expect(reasons.flatMap(leaksIn)).toEqual([]);
  });

  it("keeps names, texts and secrets out of the queues: firms stand there by their ids", async () => {
    const told = (await listFindings(backend, "federation")).flatMap<object>(({ data }) => data.findings.items);
    expect(told.length).toBeGreaterThan(10);
    const entries = (await server.contents(id)).filter((entry) => !/broken|garbled/.test(entry));
    expect(entries.some((entry) => entry.includes("100000000000"))).toBe(true);
    const words = [...Object.values(PERSONAL), ...Object.values(SECRETS)];
    expect(entries.filter((entry) => words.some((word) => entry.includes(word)))).toEqual([]);
  });
});

describe("the search for leaks", () => {
  it.each([...Object.values(PERSONAL), ...Object.values(SECRETS), "100000000000042", "+212712345678", "a.b@c.ma"])(
    "finds %s",
    (word) => expect(leaksIn(`{"jobId":"run-1","at":["x (${word})"],"time":1764000000000}`)).toContain(word),
  );
});

describe("wasl worker", () => {
  it.each(["redis", "postgres"])("says of a %s that it cannot reach nothing of the password", async (kind) => {
    const url = `${kind}://someone:${SECRETS.password}@127.0.0.1:1`;
    const environment = { WASL_BACKEND: url, WASL_SECRET: SECRETS.master, WASL_LOG_LEVEL: "trace", WASL_DEBUG: "1" };
    const { code, stdout, stderr } = await runWaslWith(environment, process.cwd(), "worker");
    expect(code).toBe(3);
    expect(stderr).toContain("127.0.0.1:1");
    expect(leaksIn(stdout + stderr)).toEqual([]);
  });
});
