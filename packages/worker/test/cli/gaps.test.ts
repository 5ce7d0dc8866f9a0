import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SupplyGaps } from "@wasl/matcher/gaps";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-gaps-"));
const wasl = (...args: string[]) => runInProcess(folder, ...args);
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const files = ["--needs", "needs.jsonl", "--suppliers", "firms.jsonl"];

const jsonl = (records: readonly object[]) => records.map((record) => JSON.stringify(record)).join("\n");
const at = (commune: string) => ({ place: { commune } });

beforeAll(() => {
  const needs = [
    { id: "N1", title: "=Nettoyage à Fès", activities: ["8121"], ...at("Fès"), annualValue: 500_000 },
    { id: "N2", title: "Nettoyage à Rabat", activities: ["8121"], ...at("Rabat"), annualValue: 300_000 },
  ];
  writeFileSync(
    join(folder, "needs.jsonl"),
    jsonl(needs.map((need) => ({ ...need, buyer: { id: "B" }, introductions: 2 }))),
  );
  const firms = ["Rabat", "Rabat", "Rabat", "Agadir"].map((commune, i) => ({
    id: `F${i}`,
    name: `Propreté ${i}`,
    activities: ["8121"],
    ...at(commune),
  }));
  writeFileSync(join(folder, "firms.jsonl"), jsonl(firms));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function gaps(...args: string[]): Promise<SupplyGaps> {
  const { code, stdout, stderr } = await wasl("gaps", ...files, ...args, "--json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as SupplyGaps;
}

const counts = ({ needs }: SupplyGaps) => needs.map(({ needId, viable, missing }) => [needId, viable, missing]);

describe("wasl gaps", { timeout: 60_000 }, () => {
  it("counts firms in the need's region, in the whole register, or within a distance", async () => {
    // Three firms in Rabat and one in Agadir; Rabat is 170 km from Fès, Agadir 600.
    expect(counts(await gaps())).toEqual([
      ["N1", 0, 2],
      ["N2", 3, 0],
    ]);
    expect(counts(await gaps("--within", "country"))).toEqual([
      ["N1", 4, 0],
      ["N2", 4, 0],
    ]);
    expect(counts(await gaps("--within", "200"))).toEqual([
      ["N1", 3, 0],
      ["N2", 3, 0],
    ]);
    expect(counts(await gaps("--top", "4"))).toEqual([
      ["N1", 0, 4],
      ["N2", 3, 1],
    ]);
    expect(counts(await gaps("--within", "country", "--least-score", "1"))).toEqual([
      ["N1", 0, 2],
      ["N2", 0, 2],
    ]);
  });

  it("names the nearest region that could serve, and sums up", async () => {
    const { needs, table } = await gaps();
    expect(needs[0]!.nearest).toMatchObject({ region: "MA-04", firms: 3 });
    expect(table.all).toMatchObject({ needs: 2, unmet: 1, missing: 2, unmetValue: 500_000 });
  });

  it.each([
    ["fr", "Région la plus proche qui pourrait répondre"],
    ["ar", "أقرب جهة يمكنها الاستجابة"],
    ["en", "Nearest region that could serve"],
  ])("says so to people in %s", async (language, said) => {
    const { code, stdout } = await wasl("gaps", ...files, "--lang", language);
    expect(code).toBe(0);
    expect(stdout).toContain(said);
    expect(stdout).toContain("[N1]");
    expect(stdout).not.toContain("[N2]");
  });

  it("writes tables in which no cell is a formula, a page with a map, and data", async () => {
    for (const format of ["csv", "xlsx", "html", "json", "jsonl"]) {
      const { code, stdout, stderr } = await wasl("gaps", ...files, "--out", `gaps.${format}`);
      expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
      expect(stderr).toBe(`Wrote gaps.${format}: 2 needs, 1 with too few firms, 2 firms missing.\n`);
    }
    expect(read("gaps.csv")).toContain(";'=Nettoyage à Fès;Fès-Meknès;");
    const sheet = await readSheet(join(folder, "gaps.xlsx"), "Manques");
    expect(sheet[1]!.slice(0, 3)).toEqual(["N1", "'=Nettoyage à Fès", "Fès-Meknès"]);
    expect(read("gaps.html")).toContain("© OpenStreetMap contributors, ODbL");
    expect(JSON.parse(read("gaps.json"))).toEqual(await gaps());
    expect(
      read("gaps.jsonl")
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { needId: string }).needId),
    ).toEqual(["N1", "N2"]);
  });

  it.each([
    [["--within", "far"], "Expected region, country, or a distance in km"],
    [["--least-score", "2"], "Expected a number from 0 to 1"],
    [["--out", "gaps.doc"], ".xlsx"],
  ])("%j exits with 2 and a hint", async (args, hint) => {
    const { code, stdout, stderr } = await wasl("gaps", ...files, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(hint);
  });
});
