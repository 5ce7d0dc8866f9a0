import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisBatchSchema, type AnalysisKind } from "../../src/contracts/index.js";
import { cancelRun, followAnalysis, UnknownRunError } from "../../src/operations/index.js";
import { requestAnalysis, requestRun, RunStoppedError } from "../../src/planning/index.js";
import { listFindings, takeFindings } from "../../src/publishing/index.js";
import { BACKENDS, openTestBackend, type TestBackend } from "./backends.js";
import { example } from "./example.js";
import { EXPECTED, foundIn, QUESTIONS, toldTo } from "./expected-findings.js";
import { namedFirms } from "./named-firms.js";
import { startTestWorker } from "./test-worker.js";

const generated = example();
const order = { pack: morocco, ...generated, chamber: "all", leastNeeds: 5 };
const question = QUESTIONS.allocation;

describe.each(BACKENDS)("an analysis on %s", (kind) => {
  let test: TestBackend;
  let worker: { close(): Promise<void> };
  beforeAll(async () => {
    test = await openTestBackend(kind);
    worker = await startTestWorker(await test.again());
  });
  afterAll(async () => {
    await worker.close();
    await test.close();
  });

  const findings = async (chamber: string, analysisId: string) =>
    (await listFindings(test.backend, chamber, { all: true })).filter(({ data }) => data.analysisId === analysisId);

  it.each(Object.keys(QUESTIONS) as AnalysisKind[])(
    "of the kind %s tells each chamber what the library finds, by the routing rule, and the federation what it comes to",
    async (asked) => {
      const { runId } = await requestRun(test.backend, order);
      const { analysisId, known } = await requestAnalysis(test.backend, { runId, question: QUESTIONS[asked] });
      const status = await followAnalysis(test.backend, analysisId);
      expect(status.failure).toBeUndefined();
      expect(known).toBe(false);
      const needs = generated.needs.length;
      expect(status).toMatchObject({ state: "done", needsDone: needs, result: { setAside: 0 } });
      const expected = EXPECTED[asked](generated);
      expect(expected.items.length).toBeGreaterThan(0);
      for (const { id } of morocco.chambers) {
        const batches = await findings(id, analysisId);
        const whole = id === "federation";
        const found = whole ? expected : { items: toldTo(id, expected, generated), summary: undefined };
        expect(foundIn(batches), id).toEqual(found);
        expect(batches.every((batch) => analysisBatchSchema.safeParse(batch).success)).toBe(true);
        expect(batches.map(({ data }) => data.last)).toEqual(batches.map((_, i) => i === batches.length - 1));
        expect(batches.length).toBe(status.result?.batches[id] ?? 0);
      }
    },
  );

  it("is the same when asked for again, and its next generation where it is to be done anew", async () => {
    const { runId } = await requestRun(test.backend, order);
    const again = await requestAnalysis(await test.again(), { runId, question });
    expect(again.known).toBe(true);
    const before = await findings("federation", again.analysisId);
    const anew = await requestAnalysis(test.backend, { runId, question, again: true });
    expect(anew).toEqual({ analysisId: again.analysisId, known: false });
    await followAnalysis(test.backend, anew.analysisId);
    const after = await findings("federation", anew.analysisId);
    expect(after.map(({ data }) => data.findings)).toEqual(before.map(({ data }) => data.findings));
    expect(after.map(({ data, id }) => [data.generation, id])).toEqual(before.map(({ id }) => [2, `${id}-g2`]));
  });

  it("about named firms tells each chamber of its own alone, and not whom else it was asked about", async () => {
    const named = namedFirms(generated);
    const { runId } = await requestRun(test.backend, order);
    const { analysisId } = await requestAnalysis(test.backend, { runId, question: named.question });
    const status = await followAnalysis(test.backend, analysisId);
    const [whole, ...more] = await findings("federation", analysisId);
    expect(more).toEqual([]);
    expect(whole?.data.question).toEqual(named.question);
    expect(foundIn([whole!])).toEqual(named.expected);
    const told = Object.keys(status.result?.batches ?? {}).filter((id) => id !== "federation");
    expect(told.toSorted()).toEqual(named.chambers.toSorted());
    for (const id of told) {
      const [batch] = await findings(id, analysisId);
      expect(foundIn([batch!])).toEqual({ items: toldTo(id, named.expected, generated), summary: undefined });
      const theirs = new Set(batch!.data.findings.items.map((item) => (item as { supplierId?: string }).supplierId));
      for (const firm of named.firms) expect(JSON.stringify(batch).includes(`"${firm}"`)).toBe(theirs.has(firm));
    }
  });

  it("of a run for one chamber reaches that one alone, with what it comes to", async () => {
    const { runId } = await requestRun(test.backend, { ...order, chamber: "CCIS-06" });
    const { analysisId } = await requestAnalysis(test.backend, { runId, question });
    const status = await followAnalysis(test.backend, analysisId);
    expect(analysisId).toMatch(/^analysis-casablanca-settat-/);
    expect(Object.keys(status.result?.batches ?? {})).toEqual(["casablanca-settat"]);
    const expected = EXPECTED.allocation(generated);
    expect(foundIn(await findings("casablanca-settat", analysisId))).toEqual({
      items: toldTo("casablanca-settat", expected, generated),
      summary: expected.summary,
    });
  });

  it("is handed over once to who takes it", async () => {
    const waiting = await listFindings(test.backend, "rabat-sale-kenitra");
    expect(waiting.length).toBeGreaterThan(0);
    const taken: string[] = [];
    await takeFindings(test.backend, "rabat-sale-kenitra", ({ id }) => void taken.push(id));
    expect(taken).toEqual(expect.arrayContaining(waiting.map(({ id }) => id)));
    expect(await listFindings(test.backend, "rabat-sale-kenitra")).toEqual([]);
  });
});

describe("an analysis that nobody can do", () => {
  it("is refused where nobody asked for the run, or somebody stopped it", async () => {
    const test = await openTestBackend("redis");
    const runId = `run-all-${"0".repeat(32)}`;
    await expect(requestAnalysis(test.backend, { runId, question })).rejects.toBeInstanceOf(UnknownRunError);
    const stopped = await requestRun(test.backend, order);
    await cancelRun(test.backend, stopped.runId);
    await expect(requestAnalysis(test.backend, { ...stopped, question })).rejects.toBeInstanceOf(RunStoppedError);
    await test.close();
  });
});
