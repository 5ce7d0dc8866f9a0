import { coreProfile, createMatcher, createSupplierIndex, defaultProfile, type Candidate } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resultBatchSchema } from "../../src/contracts/index.js";
import { followRun } from "../../src/operations/index.js";
import { requestRun, UnknownChamberError } from "../../src/planning/index.js";
import { listBatches, takeBatches } from "../../src/publishing/index.js";
import { BACKENDS, openTestBackend, type TestBackend } from "./backends.js";
import { example } from "./example.js";
import { startTestWorker } from "./test-worker.js";

const { needs, suppliers, register } = example();
const order = { pack: morocco, needs, register, chamber: "all", leastNeeds: 5 };

/** Who learns what, worked out from the rule in words and not by the code under test. */
function expectedFor(chamberId: string, profile = coreProfile): { needId: string; candidates: Candidate[] }[] {
  const matcher = createMatcher({ pack: morocco, profile });
  const index = createSupplierIndex(suppliers, morocco);
  const regionOf = new Map(suppliers.map(({ supplier, place }) => [supplier.id, place.region]));
  const regionOfChamber = morocco.chambers.find(({ id }) => id === chamberId)?.region;
  return needs.flatMap((need) => {
    const ranking = matcher.rank(need, index, need.need.introductions ? { k: need.need.introductions } : {});
    const ownsNeed = need.need.chamber ? need.need.chamber === chamberId : need.place.region === regionOfChamber;
    const local = ranking.candidates.filter(({ supplierId }) => regionOf.get(supplierId) === regionOfChamber);
    const candidates = chamberId === "federation" || ownsNeed ? [...ranking.candidates] : local;
    return ownsNeed || chamberId === "federation" || local.length > 0 ? [{ needId: need.need.id, candidates }] : [];
  });
}

describe.each(BACKENDS)("a run on %s", (kind) => {
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

  it("gives each chamber what the matcher ranks, by the routing rule", async () => {
    const { runId, known } = await requestRun(test.backend, order);
    const progress: number[] = [];
    const status = await followRun(test.backend, runId, ({ needsDone }) => progress.push(needsDone));

    expect(status.failure).toBeUndefined();
    expect(known).toBe(false);
    expect(status).toMatchObject({ state: "done", needsDone: needs.length, needsTotal: needs.length });
    expect(status.request.shards).toBeGreaterThan(1);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    for (const { id } of morocco.chambers) {
      const batches = await listBatches(test.backend, id);
      const received = batches.flatMap(({ data }) => data.introductions);
      expect(received.map(({ needId, candidates }) => ({ needId, candidates }))).toEqual(expectedFor(id));
      expect(batches.every((batch) => resultBatchSchema.safeParse(batch).success)).toBe(true);
      expect(batches.map(({ data }) => data.last)).toEqual(batches.map((_, i) => i === batches.length - 1));
      expect(batches.length).toBe(status.result?.batches[id] ?? 0);
    }
  });

  it("is the same run when asked for again, and publishes nothing twice", async () => {
    const before = await listBatches(test.backend, "federation");
    const again = await requestRun(await test.again(), order);
    const status = await followRun(test.backend, again.runId, () => undefined);
    expect(again.known).toBe(true);
    expect(status.state).toBe("done");
    expect(await listBatches(test.backend, "federation")).toEqual(before);
  });

  it("tells one chamber alone when only that one asked", async () => {
    const { runId } = await requestRun(test.backend, { ...order, chamber: "CCIS-06", topK: 3 });
    const status = await followRun(test.backend, runId, () => undefined);
    expect(Object.keys(status.result?.batches ?? {})).toEqual(["casablanca-settat"]);
    const own = (await listBatches(test.backend, "casablanca-settat")).filter(({ data }) => data.runId === runId);
    expect(own.flatMap(({ data }) => data.introductions).every(({ candidates }) => candidates.length <= 3)).toBe(true);
  });

  it("ranks by what firms have done where the profile asks for it, as the matcher does", async () => {
    const { runId } = await requestRun(test.backend, { ...order, profile: defaultProfile, chamber: "CCIS-06" });
    const status = await followRun(test.backend, runId, () => undefined);
    expect(status.failure).toBeUndefined();
    const own = (await listBatches(test.backend, "casablanca-settat")).filter(({ data }) => data.runId === runId);
    const received = own.flatMap(({ data }) => data.introductions);
    expect(received.map(({ needId, candidates }) => ({ needId, candidates }))).toEqual(
      expectedFor("casablanca-settat", defaultProfile),
    );
    const told = new Set(
      received
        .flatMap(({ candidates }) => candidates.flatMap(({ criteria }) => criteria))
        .map(({ criterion }) => criterion),
    );
    expect([...told]).toEqual(expect.arrayContaining(["capabilities", "experience", "orders", "presence"]));
    expect(own.every((batch) => resultBatchSchema.safeParse(batch).success)).toBe(true);
  });

  it("hands each batch over once to who takes it, and again when taking it failed", async () => {
    const waiting = await listBatches(test.backend, "rabat-sale-kenitra");
    expect(waiting.length).toBeGreaterThan(0);
    const broken = takeBatches(test.backend, "rabat-sale-kenitra", () =>
      Promise.reject(new Error("The printer is on fire.")),
    );
    await expect(broken).rejects.toThrow("on fire");
    const taken: string[] = [];
    await takeBatches(test.backend, "rabat-sale-kenitra", ({ id }) => void taken.push(id));
    expect(taken.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
    expect(await listBatches(test.backend, "rabat-sale-kenitra")).toEqual([]);
    expect(await listBatches(test.backend, "rabat-sale-kenitra", { all: true })).toEqual(waiting);
  });

  it("refuses a chamber that does not exist and lists those that do", async () => {
    const wrong = requestRun(test.backend, { ...order, chamber: "atlantis" });
    await expect(wrong).rejects.toBeInstanceOf(UnknownChamberError);
    await expect(wrong).rejects.toThrow(/casablanca-settat.*federation/);
  });
});
