import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.js";
import { allocatedIn, chosen, files, needs, writeInputs, type Printed } from "./three-needs.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-allocate-ledger-"));
const inFolder = (name: string) => join(folder, name);
const wasl = (...args: string[]) => runInProcess(folder, ...args);
const allocated = (...args: string[]) => allocatedIn(folder, ...args);

beforeAll(() => writeInputs(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("wasl allocate with a ledger", { timeout: 120_000 }, () => {
  it("introduces nobody twice to a buyer, and the same again when it is run again", async () => {
    const first = await allocated("--most", "1", "--ledger", "ledger.jsonl", "--on", "2026-03-01");
    const again = await wasl(
      "allocate",
      ...files,
      "--most",
      "1",
      "--ledger",
      "ledger.jsonl",
      "--on",
      "2026-03-02",
      "--json",
    );
    expect(chosen(JSON.parse(again.stdout) as Printed)).toEqual(chosen(first));
    expect(again.stderr).toContain("Recorded 0 introductions in ledger.jsonl; 3 were there already.");
    const other = await allocated("--most", "3", "--ledger", "ledger.jsonl", "--dry-run");
    const met = new Set(needs.flatMap(({ id, buyer }) => chosen(first)[id]!.map((firm) => `${buyer.id} ${firm}`)));
    const meeting = needs.flatMap(({ id, buyer }) => chosen(other)[id]!.map((firm) => `${buyer.id} ${firm}`));
    expect(meeting.filter((pair) => met.has(pair))).toEqual([]);
    expect(other.leftOut.met).toBeGreaterThan(0);
  });

  it("leaves places to others after introductions of late", async () => {
    const at = "2026-02-01T00:00:00.000Z";
    const runId = `run-files-${"c".repeat(32)}`;
    const introduction = { record: "introduction", at, runId, needId: "x", buyerId: "bx", supplierId: "near" };
    writeFileSync(inFolder("late.jsonl"), `${JSON.stringify(introduction)}\n`);
    const late = ["--most", "1", "--ledger", "late.jsonl", "--dry-run"];
    expect(Object.values(chosen(await allocated(...late, "--rotate", "6", "--on", "2026-03-01"))).flat()).not.toContain(
      "near",
    );
    expect(Object.values(chosen(await allocated(...late, "--rotate", "6", "--on", "2027-03-01"))).flat()).toContain(
      "near",
    );
  });

  it("records nothing under --dry-run", async () => {
    const { stdout } = await wasl("ledger", "show", "ledger.jsonl", "--json");
    expect(stdout.trim().split("\n")).toHaveLength(3);
  });
});

describe("wasl ledger", { timeout: 120_000 }, () => {
  it("takes outcomes from a file, gives judgments of them, and wasl evaluate measures by these", async () => {
    const { needs: made } = await allocated("--most", "1", "--ledger", "year.jsonl", "--on", "2026-03-01");
    const [a, b, c] = made.map(({ needId, introductions }) => [needId, introductions[0]!.supplierId] as const);
    const rows = [
      ["need", "supplier", "outcome", "reason", "date"],
      [...a!, "contracted", "", "2026-04-01"],
      [...b!, "declined", "activity", "2026-04-02"],
      [...c!, "declined", "price", "2026-04-03"],
      ["n1", "nobody", "accepted", "", "2026-04-04"],
    ];
    writeFileSync(inFolder("outcomes.csv"), rows.map((row) => row.join(",")).join("\n"));
    const added = await wasl("ledger", "add", "year.jsonl", "outcomes.csv", "--chamber", "casablanca-settat");
    expect(added.stderr).toContain("Recorded 4 outcomes in year.jsonl");
    expect(added.stderr).toContain("1 pair that this ledger never introduced: n1 – nobody");
    const again = await wasl("ledger", "add", "year.jsonl", "outcomes.csv", "--chamber", "casablanca-settat");
    expect(again.stderr).toContain("Recorded 0 outcomes in year.jsonl; 4 were there already.");

    await wasl("ledger", "judgments", "year.jsonl", "--out", "judgments.csv");
    const judgments = readFileSync(inFolder("judgments.csv"), "utf8").trim().split("\n").sort();
    expect(judgments).toEqual(["need_id,supplier_id,grade", `${a!.join()},3`, `${b!.join()},0`, "n1,nobody,2"].sort());
    const evaluated = await wasl("evaluate", ...files, "--judgments", "judgments.csv", "--allow-rejects", "--json");
    expect(evaluated.code).toBe(0);
    const report = JSON.parse(evaluated.stdout) as { needs?: unknown };
    expect(JSON.stringify(report)).toContain(a![0]);
  });

  it("shows pairs with their last outcome, and how introductions are spread, in three languages", async () => {
    const { stdout } = await wasl("ledger", "show", "year.jsonl");
    expect(stdout).toContain("2026-03-01");
    expect(stdout).toContain("refusée (activité)");
    expect((await wasl("ledger", "show", "year.jsonl", "--lang", "en")).stdout).toContain("declined (price)");
    expect((await wasl("ledger", "show", "year.jsonl", "--lang", "ar")).stdout).toContain("عقد");
    const spread = JSON.parse((await wasl("ledger", "exposure", "year.jsonl", "--json")).stdout) as object;
    expect(spread).toMatchObject({ introductions: 3, firms: 3, most: 1, gini: 0 });
    expect(
      JSON.parse((await wasl("ledger", "exposure", "year.jsonl", "--since", "2026-03-02", "--json")).stdout),
    ).toMatchObject({
      introductions: 0,
    });
  });

  it("names the line of a ledger that is none", async () => {
    writeFileSync(inFolder("broken.jsonl"), "notes\n");
    const { code, stderr } = await wasl("ledger", "show", "broken.jsonl");
    expect(code).toBe(1);
    expect(stderr).toMatch(/broken\.jsonl, line 1: notes is not a JSON object/);
  });
});
