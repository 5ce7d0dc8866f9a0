import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { curatedPaths } from "@wasl/fixtures";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import type { RunStatus } from "../../src/operations/index.js";
import { openBackend, type Backend } from "../../src/queues/index.js";
import { startTestWorker } from "../conformance/test-worker.js";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-operation-"));
const namespace = `wasl_test_operation_${process.pid}`;
const url = inject("redisUrl");
const inputs = ["--needs", curatedPaths.needs, "--suppliers", curatedPaths.suppliers];

const wasl = (...args: string[]) => runInProcess(folder, ...args, "--backend", url);
const objects = <T>(stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

let backend: Backend;
beforeAll(async () => {
  vi.stubEnv("WASL_NAMESPACE", namespace);
  backend = await openBackend({ url, namespace });
});
afterAll(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Commands read the environment when they run. */
const inNamespace = async (...args: string[]) => {
  vi.stubEnv("WASL_NAMESPACE", namespace);
  return wasl(...args);
};

describe("wasl run, status", () => {
  it("ask with a priority and a deadline, and follow each change as a JSON line", async () => {
    const asked = await inNamespace("run", ...inputs, "--priority", "high", "--deadline", "2h", "--detach", "--json");
    expect(asked.code).toBe(0);
    const [run] = objects<RunStatus & { priority: string; deadline: string }>(asked.stdout);
    expect(run).toMatchObject({ state: "waiting", priority: "high" });
    expect(Date.parse(run!.deadline)).toBeGreaterThan(Date.now() + 3_600_000);

    const following = inNamespace("status", run!.runId, "--follow", "--json");
    const worker = await startTestWorker(backend);
    const changes = objects<RunStatus>((await following).stdout);
    await worker.close();
    expect(changes[0]).toMatchObject({ state: "waiting", needsDone: 0 });
    expect(changes.at(-1)).toMatchObject({ state: "done", needsDone: run!.needsTotal });
    expect(new Set(changes.map((change) => JSON.stringify(change))).size).toBe(changes.length);
  });

  it("refuse a deadline that has passed, and to follow no run, as wrong usage", async () => {
    const late = await inNamespace("run", ...inputs, "--deadline", "2020-01-01T00:00:00Z");
    expect(late).toMatchObject({ code: 2, stderr: expect.stringContaining("has passed") as string });
    expect(await inNamespace("status", "--follow")).toMatchObject({ code: 2 });
  });
});

describe("wasl outcomes", () => {
  it("are sent from a file, listed and taken; a wrong row is named and nothing is sent", async () => {
    const run = `run-all-${"a".repeat(32)}`;
    const file = join(folder, "suites.csv");
    writeFileSync(
      file,
      "Besoin;Entreprise;Suite;Motif;Date\nB-1;F-9;refusé;prix;31/03/2026\nB-2;F-9;peut-être;;31/03/2026\n",
    );
    const send = (...more: string[]) =>
      inNamespace("outcomes", "send", file, "--chamber", "CCIS-06", "--run", run, ...more);
    const refused = await send();
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/line 3, column "Suite": .*peut-être/);
    expect((await inNamespace("outcomes", "list")).stderr).toContain("No outcomes wait");

    expect((await send("--allow-rejects")).code).toBe(0);
    const told = { chamber: "casablanca-settat", runId: run, needId: "B-1", outcome: "declined", reason: "price" };
    expect(objects((await inNamespace("outcomes", "list", "--json")).stdout)).toMatchObject([told]);
    expect((await inNamespace("outcomes", "take")).stdout).toMatch(/declined \(price\) {2}B-1 – F-9/);
    expect((await inNamespace("outcomes", "take", "--json")).stdout).toBe("");
  });

  it("go into a ledger once they are taken, and pairs that it never introduced are named", async () => {
    const run = `run-all-${"b".repeat(32)}`;
    const [file, ledger] = [join(folder, "told.csv"), join(folder, "ledger.jsonl")];
    const introduction = { record: "introduction", at: "2026-03-01T00:00:00.000Z", runId: run, needId: "B-1" };
    writeFileSync(ledger, `${JSON.stringify({ ...introduction, buyerId: "A", supplierId: "F-1" })}\n`);
    writeFileSync(file, "Besoin;Entreprise;Suite;Date\nB-1;F-1;contrat;31/03/2026\nB-2;F-9;accepté;31/03/2026\n");
    await inNamespace("outcomes", "send", file, "--chamber", "CCIS-06", "--run", run);
    const taken = await inNamespace("outcomes", "take", "--ledger", ledger);
    expect(taken).toMatchObject({ code: 0, stderr: expect.stringContaining("never introduced: B-2 – F-9") as string });
    expect((await inNamespace("outcomes", "list")).stderr).toContain("No outcomes wait");
    expect((await runInProcess(folder, "ledger", "judgments", ledger)).stdout.trim().split("\n").sort()).toEqual(
      ["need_id,supplier_id,grade", "B-1,F-1,3", "B-2,F-9,2"].sort(),
    );
  });
});

describe("wasl schedule", () => {
  it("is set, listed, tried at once and removed", async () => {
    const set = (cron: string) => inNamespace("schedule", "set", "nightly", "--cron", cron, ...inputs, "--tz", "UTC");
    expect(await set("0 26 * * *")).toMatchObject({ code: 2, stderr: expect.stringContaining("0 26") as string });
    expect(await set("0 2 * * *")).toMatchObject({ code: 0, stderr: expect.stringMatching(/T02:00:00/) as string });
    expect((await inNamespace("schedule", "now", "nightly")).stderr).toContain("No worker is running");
    expect((await inNamespace("schedule", "list")).stdout).toMatch(/^nightly {2}0 2 \* \* \* UTC {2}next .*T02:00/);
    expect((await inNamespace("schedule", "remove", "nightly")).code).toBe(0);
    expect(await inNamespace("schedule", "now", "nightly")).toMatchObject({ code: 2 });
    expect((await inNamespace("schedule", "list")).stderr).toContain("There are no schedules");
  });
});
