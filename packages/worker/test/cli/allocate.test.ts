import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunAllocation } from "@wasl/matcher/allocate";
import { runInProcess } from "./run-in-process.js";
import { runWasl } from "./run-wasl.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-allocate-"));
const inFolder = (name: string) => join(folder, name);
const wasl = (...args: string[]) => runInProcess(folder, ...args);
const files = ["--needs", "needs.jsonl", "--suppliers", "firms.jsonl"];

const lines = (records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join("");

/** Three needs of two buyers in Casablanca. */
const needs = ["n1", "n2", "n3"].map((id, i) => ({
  id,
  title: `Logiciel ${i + 1}`,
  buyer: { id: i < 2 ? "b1" : "b2", name: `Acheteur ${i}` },
  activities: ["6201"],
  place: { province: "MA-CAS" },
  annualValue: 100_000,
  introductions: 1,
}));

/** One firm near by is best for all; the others are farther and farther away. */
const firms = [
  {
    id: "near",
    name: "Près",
    activities: ["6201"],
    place: { province: "MA-CAS" },
    category: "PE",
    freeCapacity: 150_000,
  },
  { id: "rabat", name: "Rabat Soft", activities: ["6201"], place: { province: "MA-RAB" }, category: "TPE" },
  { id: "fes", name: "Fès Code", activities: ["6201"], place: { province: "MA-FES" }, category: "TPE" },
  {
    id: "full",
    name: "Pleine",
    activities: ["6201"],
    place: { province: "MA-CAS" },
    category: "PE",
    freeCapacity: 50_000,
  },
].map((firm) => ({ turnover: 1_000_000, ...firm }));

beforeAll(() => {
  writeFileSync(inFolder("needs.jsonl"), lines(needs));
  writeFileSync(inFolder("firms.jsonl"), lines(firms));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Printed = RunAllocation & { readonly runId: string };

async function allocated(...args: string[]): Promise<Printed> {
  const { code, stdout, stderr } = await wasl("allocate", ...files, "--json", ...args);
  expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as Printed;
}

const chosen = ({ needs: all }: Printed) =>
  Object.fromEntries(all.map(({ needId, introductions }) => [needId, introductions.map((one) => one.supplierId)]));

describe("wasl allocate", { timeout: 120_000 }, () => {
  it("spreads introductions over firms, within their free capacity", async () => {
    const found = await allocated("--most", "1");
    expect(Object.values(chosen(found)).flat().sort()).toEqual(["fes", "near", "rabat"]);
    expect(found.exposure.before).toMatchObject({ introductions: 3, introduced: 1, most: 3 });
    expect(found.exposure.after).toMatchObject({ introductions: 3, introduced: 3, most: 1 });
    expect(found.leftOut["free-capacity"]).toBe(3);
    expect(found.bound! - found.total).toBeLessThan(1e-9);
  });

  it("takes each need's value by itself, or the sum of all", async () => {
    expect(Object.values(chosen(await allocated())).flat()).toEqual(["near", "near", "near"]);
    expect(
      Object.values(chosen(await allocated("--capacity", "sum")))
        .flat()
        .sort(),
    ).toEqual(["near", "rabat", "rabat"]);
    expect((await allocated("--capacity", "ignored")).leftOut["free-capacity"]).toBe(0);
  });

  it("gives shares what they ask for, and says what that costs", async () => {
    const found = await allocated("--share", "TPE,AE=0.5", "--share", "region=0.3");
    expect(found.shares).toEqual([
      { share: { kind: "categories", categories: ["AE", "TPE"], least: 0.5 }, required: 2, reached: 2 },
      { share: { kind: "own-region", least: 0.3 }, required: 1, reached: 1 },
    ]);
    expect(found.price.limited).toBeGreaterThan(found.price.total);
  });

  it("is one run for the same inputs and settings, whatever the order of needs", async () => {
    const { runId } = await allocated();
    writeFileSync(inFolder("turned.jsonl"), lines([...needs].reverse()));
    const turned = await wasl("allocate", "--needs", "turned.jsonl", "--suppliers", "firms.jsonl", "--json");
    expect((JSON.parse(turned.stdout) as Printed).runId).toBe(runId);
    expect((await allocated("--most", "2")).runId).not.toBe(runId);
  });

  it.each([
    ["--share", "TPE=1.5", "part from 0 to 1"],
    ["--share", "BIG=0.5", "Expected categories"],
    ["--on", "2026-02-30", "Expected a day"],
    ["--rotate", "12", "pass --ledger FILE"],
    ["--out", "allocation.pdf", "Expected one of .json, .csv, .xlsx, .html"],
  ])("refuses %s %s with what would be right", async (option, value, message) => {
    const { code, stderr } = await wasl("allocate", ...files, option, value);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it("refuses a stable allocation with shares, and gives one without", async () => {
    expect((await wasl("allocate", ...files, "--stable", "--share", "TPE=0.1")).code).toBe(2);
    const found = await allocated("--stable", "--most", "1");
    expect(found.bound).toBeUndefined();
    expect(found.exposure.after.introduced).toBe(3);
  });

  it("speaks three languages, as people type it", async () => {
    const { code, stdout } = await runWasl(folder, "allocate", ...files, "--most", "1");
    expect(code).toBe(0);
    expect(stdout).toContain("Avec répartition");
    expect(stdout).toContain("toutes ses mises en relation sont prises par d'autres besoins");
    expect((await wasl("allocate", ...files, "--most", "1", "--lang", "ar")).stdout).toContain("مع التوزيع");
    expect((await wasl("allocate", ...files, "--most", "1", "--lang", "en")).stdout).toContain("Gini coefficient");
  });

  it.each(["csv", "xlsx", "html", "json"])("writes a %s file", async (format) => {
    const { code, stderr } = await wasl("allocate", ...files, "--most", "1", "--out", `allocation.${format}`);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).toContain("3 introductions of 3 firms for 3 needs");
    const bytes = readFileSync(inFolder(`allocation.${format}`));
    if (format === "xlsx") expect(bytes.subarray(0, 2).toString()).toBe("PK");
    else expect(bytes.toString()).toContain("rabat");
  });
});

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
