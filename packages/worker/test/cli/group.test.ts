import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NeedGrouping } from "@wasl/matcher/group";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-group-"));
const wasl = (...args: string[]) => runInProcess(folder, ...args);
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const files = ["--needs", "needs.jsonl", "--suppliers", "firms.jsonl", "--level", "1"];

const jsonl = (records: readonly object[]) => records.map((record) => JSON.stringify(record)).join("\n");

beforeAll(() => {
  const place = { commune: "Rabat" };
  const need = (id: string, activities: string[], annualValue: number) => ({
    ...{ id, title: `=Travaux ${id}`, buyer: { id: "B" }, place, activities, annualValue },
  });
  writeFileSync(
    join(folder, "needs.jsonl"),
    jsonl([need("both", ["4334", "4322"], 300_000), need("one", ["4334"], 100_000), need("much", ["4334"], 9_000_000)]),
  );
  const firm = (id: string, activity: string, freeCapacity: number) => ({
    ...{ id, name: `Entreprise ${id}`, activities: [activity], place, freeCapacity, category: "TPE" },
  });
  writeFileSync(
    join(folder, "firms.jsonl"),
    jsonl([firm("painter", "4334", 200_000), firm("small", "4334", 50_000), firm("plumber", "4322", 150_000)]),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function groups(...args: string[]): Promise<NeedGrouping[]> {
  const { code, stdout, stderr } = await wasl("group", ...files, ...args, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as NeedGrouping);
}

const found = (groupings: readonly NeedGrouping[]) =>
  groupings.map(({ needId, outcome, members }) => [
    needId,
    outcome,
    ...members.map(({ supplierId }) => supplierId).sort(),
  ]);

describe("wasl group", { timeout: 60_000 }, () => {
  it("finds the fewest firms for each need, or one, or says that there are none", async () => {
    expect(found(await groups())).toEqual([
      ["both", "group", "painter", "plumber"],
      ["one", "one-firm", "painter"],
      ["much", "none"],
    ]);
    expect(found(await groups("--need", "much", "--cover", "activities"))).toEqual([
      ["much", "one-firm", expect.any(String)],
    ]);
    expect(found(await groups("--need", "both", "--members", "1"))).toEqual([["both", "none"]]);
  });

  it.each([
    ["fr", "Plus petit groupement possible", "Besoins auxquels une seule entreprise suffit"],
    ["ar", "أصغر تجمع ممكن", "الطلبات التي تكفيها مقاولة واحدة"],
    ["en", "Smallest group possible", "Needs for which one firm alone is enough"],
  ])("says so to people in %s", async (language, said, left) => {
    const { code, stdout } = await wasl("group", ...files, "--lang", language);
    expect(code).toBe(0);
    for (const text of [said, left, "Entreprise plumber [plumber]", "[much]"]) expect(stdout).toContain(text);
    expect(stdout).not.toContain("[one]");
  });

  it("writes tables in which no cell is a formula, and data", async () => {
    for (const format of ["csv", "xlsx", "json", "jsonl"]) {
      const { code, stdout, stderr } = await wasl("group", ...files, "--out", `groups.${format}`);
      expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
      expect(stderr).toBe(
        `Wrote groups.${format}: 3 needs, 1 group, 1 that one firm can serve, 1 that no group can.\n`,
      );
    }
    expect(read("groups.csv")).toContain("both;'=Travaux both;");
    const sheet = await readSheet(join(folder, "groups.xlsx"), "Besoins");
    expect(sheet.map((row) => [row[0], row[4]])).toEqual([
      ["Besoin", "Membres"],
      ["both", 2],
      ["one", 1],
      ["much", 0],
    ]);
    expect(JSON.parse(read("groups.json"))).toEqual(await groups());
  });

  it.each([
    [["--need", "bth"], "Did you mean both?"],
    [["--members", "0"], "whole number from 1 to 20"],
    [["--lead-share", "1.5"], "Expected a number from 0 to 1"],
    [["--level", "0.1"], "level is 0.1, and is to be a number from 0.5 to 1"],
    [["--out", "groups.html"], ".xlsx"],
  ])("%j exits with 2 and a hint", async (args, hint) => {
    const { code, stdout, stderr } = await wasl("group", ...files, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(hint);
  });
});
