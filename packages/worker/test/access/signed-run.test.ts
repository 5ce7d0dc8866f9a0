import { morocco } from "@wasl/matcher/morocco";
import canonicalize from "canonicalize";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signRequest } from "../../src/access/index.js";
import { sha256, signingKey, verifyMessage, type RunRequest } from "../../src/contracts/index.js";
import { followAnalysis, followRun } from "../../src/operations/index.js";
import { requestAnalysis, requestRun } from "../../src/planning/index.js";
import { listBatches, listFindings } from "../../src/publishing/index.js";
import { openTestBackend, type TestBackend } from "../conformance/backends.js";
import { example } from "../conformance/example.js";
import { QUESTIONS } from "../conformance/expected-findings.js";
import { startTestWorker } from "../conformance/test-worker.js";

const secret = "a secret that only operators know";
const CHAMBER = "casablanca-settat";
const order = { pack: morocco, ...example({ firms: 200, needs: 25, seed: 5 }), chamber: CHAMBER };

describe("a worker with a master secret", () => {
  let test: TestBackend;
  let worker: { close(): Promise<void> };
  beforeAll(async () => {
    test = await openTestBackend("redis");
    worker = await startTestWorker(await test.again(), { secret });
  });
  afterAll(async () => {
    await worker.close();
    await test.close();
  });

  async function outcomeOf(topK: number, sign?: (request: RunRequest) => RunRequest) {
    const { runId } = await requestRun(test.backend, { ...order, topK, sign });
    return followRun(test.backend, runId, () => undefined);
  }

  it("fails a run that nobody signed, and one that another chamber signed, with the reason", async () => {
    expect(await outcomeOf(2)).toMatchObject({ state: "failed", failure: expect.stringMatching(/nobody signed/) });
    const key = signingKey(secret, "oriental");
    const foreign = await outcomeOf(3, (request) => signRequest(request, { key }));
    expect(foreign).toMatchObject({ state: "failed" });
    expect(foreign.failure).toMatch(/is not that of casablanca-settat/);
    expect(await listBatches(test.backend, CHAMBER)).toEqual([]);
  });

  it("does a run that the chamber signed, and signs what the chamber gets", async () => {
    const key = signingKey(secret, CHAMBER);
    expect(await outcomeOf(4, (request) => signRequest(request, { key }))).toMatchObject({ state: "done" });
    const batches = await listBatches(test.backend, CHAMBER);
    expect(batches.length).toBeGreaterThan(0);
    for (const batch of batches) {
      expect(batch.data.contentHash).toBe(sha256(canonicalize(batch.data.introductions) ?? ""));
      expect(verifyMessage(batch, key)).toBe(true);
      expect(verifyMessage(batch, signingKey(secret, "federation"))).toBe(false);
    }
  });

  it("answers what the chamber signed about a run that it signed, and signs what is found", async () => {
    const [key, foreign] = [signingKey(secret, CHAMBER), signingKey(secret, "oriental")];
    const asked = async (topK: number, runKey: string | undefined, analysisKey: string | undefined) => {
      const sign = (request: RunRequest) => signRequest(request, { key: runKey });
      const { runId } = await requestRun(test.backend, { ...order, topK, sign });
      const { analysisId } = await requestAnalysis(test.backend, {
        ...{ runId, question: QUESTIONS.gaps },
        sign: (request) => signRequest(request, { key: analysisKey }),
      });
      return followAnalysis(test.backend, analysisId);
    };
    expect((await asked(5, key, undefined)).failure).toMatch(/nobody signed/);
    expect((await asked(6, key, foreign)).failure).toMatch(/is not that of casablanca-settat/);
    expect((await asked(7, undefined, key)).failure).toMatch(/nobody signed/);
    expect(await listFindings(test.backend, CHAMBER)).toEqual([]);
    expect(await asked(8, key, key)).toMatchObject({ state: "done" });
    const batches = await listFindings(test.backend, CHAMBER);
    expect(batches.length).toBeGreaterThan(0);
    for (const batch of batches) {
      expect(batch.data.contentHash).toBe(sha256(canonicalize(batch.data.findings) ?? ""));
      expect(verifyMessage(batch, key)).toBe(true);
      expect(verifyMessage(batch, foreign)).toBe(false);
    }
  });
});
