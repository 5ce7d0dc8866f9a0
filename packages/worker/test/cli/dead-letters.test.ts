import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { followAnalysis, followRun, readAnalysis } from "../../src/operations/index.js";
import { requestAnalysis, requestRun } from "../../src/planning/index.js";
import { openTestBackend, type TestBackend } from "../conformance/backends.js";
import { example } from "../conformance/example.js";
import { QUESTIONS } from "../conformance/expected-findings.js";
import { startTestWorker } from "../conformance/test-worker.js";
import { runInProcess } from "./run-in-process.js";

const { needs, register } = example({ needs: 6, seed: 51 });
const marked = needs.map((resolved, i) =>
  i === 2 ? { ...resolved, need: { ...resolved.need, id: "throws-2" } } : resolved,
);

/** The command, on the namespace of the test. */
const wasl = (...args: string[]) => runInProcess(process.cwd(), ...args, "--backend", inject("redisUrl"));

describe("wasl dead-letters", () => {
  let test: TestBackend;
  let runId: string;

  async function work(threadFile: "scoringThread" | "poisonThread") {
    const worker = await startTestWorker(await test.again(), { threadFile: inject(threadFile) });
    await followRun(test.backend, runId, () => undefined);
    await worker.close();
  }

  beforeAll(async () => {
    test = await openTestBackend("redis");
    process.env.WASL_NAMESPACE = test.namespace;
    ({ runId } = await requestRun(test.backend, { pack: morocco, needs: marked, register, chamber: "all" }));
    await work("poisonThread");
  });
  afterAll(async () => {
    delete process.env.WASL_NAMESPACE;
    await test.close();
  });

  it("says which need could not be ranked and why, and so do the results of its chamber", async () => {
    const { stdout } = await wasl("dead-letters");
    expect(stdout).toContain(runId);
    expect(stdout).toMatch(/need throws-2 .*ended in an error/);
    const dead = JSON.parse((await wasl("dead-letters", "--json")).stdout) as { needs: { needId: string }[] };
    expect(dead.needs.map(({ needId }) => needId)).toEqual(["throws-2"]);
    const results = await wasl("results", "--chamber", "federation", "--lang", "en");
    expect(results.stdout).toMatch(/\[throws-2\].*\n.*could not be ranked/);
  });

  it("asks for it again, and then nothing is dead", async () => {
    const { code, stderr } = await wasl("dead-letters", "--requeue", "all");
    expect([code, stderr]).toEqual([0, expect.stringContaining(`${runId}: its results come as generation 2`)]);
    await work("scoringThread");
    expect((await wasl("dead-letters")).stdout).toBe("Nothing is dead.\n");
    const results = await wasl("results", "--chamber", "federation", "--lang", "en");
    expect(results.stdout).toContain("[throws-2]");
    expect(results.stdout).not.toContain("could not be ranked");
  });

  it("shows an analysis that failed, asks for it again as its next generation, and puts it away", async () => {
    const order = { pack: morocco, ...example({ needs: 12, seed: 52 }), chamber: "federation" };
    const throwing = order.needs.map((one) => ({ ...one, need: { ...one.need, id: `throws-${one.need.id}` } }));
    const asked = await requestRun(test.backend, { ...order, needs: throwing });
    const fail = async (question: typeof QUESTIONS.gaps) => {
      const { analysisId } = await requestAnalysis(test.backend, { runId: asked.runId, question });
      const worker = await startTestWorker(await test.again(), { threadFile: inject("poisonThread") });
      expect((await followAnalysis(test.backend, analysisId)).state).toBe("failed");
      await worker.close();
      return analysisId;
    };
    const analysisId = await fail(QUESTIONS.gaps);
    const { stdout } = await wasl("dead-letters");
    expect(stdout).toMatch(new RegExp(`${analysisId}  gaps of ${asked.runId}.*\n.*None of the 12 needs`));
    const { code, stderr } = await wasl("dead-letters", "--requeue", analysisId);
    expect([code, stderr]).toEqual([0, expect.stringContaining(`${analysisId}: its results come as generation 2`)]);
    const worker = await startTestWorker(await test.again());
    expect(await followAnalysis(test.backend, analysisId)).toMatchObject({ state: "done", request: { generation: 2 } });
    await worker.close();

    const other = await fail({ kind: "gaps", within: "country" });
    expect((await wasl("dead-letters", "--discard", other)).stderr).toContain(`Put away of ${other}: 1.`);
    await expect(readAnalysis(test.backend, other)).rejects.toThrow("There is no analysis");
    expect((await wasl("dead-letters")).stdout).not.toContain("analysis-");
  });

  it("refuses what makes no sense", async () => {
    expect((await wasl("dead-letters", "--requeue", "all", "--discard", "all")).code).toBe(2);
    expect(await wasl("dead-letters", "--requeue", "run-all-0")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no run run-all-0") as string,
    });
  });
});
