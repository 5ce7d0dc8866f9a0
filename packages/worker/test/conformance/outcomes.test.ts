import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signOutcome } from "../../src/access/index.js";
import { OUTCOMES_QUEUE, signingKey, type Outcome } from "../../src/contracts/index.js";
import { listOutcomes, outcomeId, sendOutcomes, takeOutcomes } from "../../src/publishing/index.js";
import { openTestBackend, type TestBackend } from "./backends.js";

const told = (needId: string, more: Partial<Outcome> = {}): Outcome => ({
  version: 1,
  ...{ chamber: "oriental", runId: `run-all-${"a".repeat(32)}`, needId, supplierId: "F-9" },
  ...{ outcome: "accepted", at: "2026-03-31T00:00:00.000Z" },
  ...more,
});

describe.each(["redis", "postgres"] as const)("outcomes on %s", (kind) => {
  let test: TestBackend;
  beforeAll(async () => void (test = await openTestBackend(kind)));
  afterAll(() => test.close());

  it("wait until they are taken, each once however often it is told", async () => {
    const first = [told("B-1"), told("B-2", { outcome: "declined", reason: "price" })];
    await sendOutcomes(test.backend, [...first, first[0]!]);
    await sendOutcomes(await test.again(), [first[1]!, told("B-1", { outcome: "contracted" })]);
    const all = [...first, told("B-1", { outcome: "contracted" })];
    expect(await listOutcomes(test.backend)).toEqual(all);

    const taken: Outcome[] = [];
    expect(await takeOutcomes(test.backend, (outcome) => void taken.push(outcome))).toBe(0);
    expect(taken).toEqual(all);
    expect(await listOutcomes(test.backend)).toEqual([]);
    await sendOutcomes(test.backend, first);
    expect(await listOutcomes(test.backend)).toEqual([]);
    expect(await listOutcomes(test.backend, { all: true })).toHaveLength(3);
  });

  it("that are none, or another chamber's, are left out and in nobody's way", async () => {
    const forged = told("B-3", { chamber: "souss-massa" });
    const queue = test.backend.queue<unknown>(OUTCOMES_QUEUE);
    const jobId = outcomeId({ ...forged, chamber: "oriental" });
    await queue.add("accepted", forged, { jobId });
    await queue.add("accepted", { version: 1, note: "call me" }, { jobId: `${jobId.slice(0, -1)}x` });
    await sendOutcomes(test.backend, [told("B-4")]);
    const faults: string[] = [];
    const taken: Outcome[] = [];
    await takeOutcomes(test.backend, (outcome) => void taken.push(outcome), { onFault: (id) => faults.push(id) });
    expect(taken).toEqual([told("B-4")]);
    expect(faults).toEqual([jobId, `${jobId.slice(0, -1)}x`]);
  });

  it("count only when their chamber signed them, for those who know the secret", async () => {
    const secret = "a master secret of enough characters";
    const key = signingKey(secret, "oriental");
    const signed = signOutcome(told("B-6"), { key });
    const changed = { ...signOutcome(told("B-8"), { secret }), supplierId: "F-10" };
    const foreign = signOutcome(told("B-7"), { key: signingKey(secret, "souss-massa") });
    await sendOutcomes(test.backend, [signed, changed, foreign, told("B-9")]);
    const faults: string[] = [];
    const taken: Outcome[] = [];
    const options = { secret, onFault: (id: string) => faults.push(id) };
    await takeOutcomes(test.backend, (outcome) => void taken.push(outcome), options);
    expect(taken).toEqual([signed]);
    expect(faults).toEqual([changed, foreign, told("B-9")].map(outcomeId));
  });

  it("whose taking fails wait again", async () => {
    await sendOutcomes(test.backend, [told("B-5")]);
    const full = () => Promise.reject(new Error("The disk is full."));
    await expect(takeOutcomes(test.backend, full)).rejects.toThrow("The disk is full.");
    expect(await listOutcomes(test.backend)).toEqual([told("B-5")]);
  });
});
