import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { curatedNeeds, curatedPaths, curatedRegister } from "@wasl/fixtures";
import { checkNeed, checkSupplier, createMatcher, createSupplierIndex, defaultProfile, orThrow } from "@wasl/matcher";
import { mobilise, type Mobilisation } from "@wasl/matcher/mobilise";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-mobilise-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = ["--needs", curatedPaths.needs, "--suppliers", curatedPaths.suppliers];
const run = (...args: string[]) => runInProcess(folder, "mobilise", ...files, ...args);
const written = (name: string) => readFileSync(join(folder, name), "utf8");

let expected: Mobilisation;
beforeAll(() => {
  const needs = curatedNeeds().map((need) => orThrow(checkNeed(need, morocco)));
  const firms = curatedRegister().map((firm) => orThrow(checkSupplier(firm, morocco)));
  const matcher = createMatcher({ pack: morocco, profile: defaultProfile });
  expected = mobilise(matcher, needs, createSupplierIndex(firms, morocco), { k: 3 });
});

const found = () => expected.needs.flatMap(({ nearMisses }) => nearMisses);
const asked = ["--profile", "default", "--top", "3"];

describe("wasl mobilise", () => {
  it("gives as JSON lines what the library finds, with a sentence for each near miss and each curve", async () => {
    const { code, stdout, stderr } = await run(...asked, "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const ofKind = (kind: string) => lines.filter((line) => line["kind"] === kind);
    const bare = ({ kind, sentences, profile, ...rest }: Record<string, unknown>) => rest;
    const needs = ofKind("need")
      .map(bare)
      .map(({ nearMisses, ...rest }) => ({
        ...rest,
        nearMisses: (nearMisses as Record<string, unknown>[]).map(bare),
      }));
    // What curves are counted from is not written.
    const expectedNeeds = expected.needs.map(({ certifiable, uncounted, ...need }) => need);
    expect(needs).toEqual(plain(expectedNeeds));
    expect(ofKind("group").map(bare)).toEqual(plain(expected.groups));
    expect(ofKind("leverage").map(bare)).toEqual(plain(expected.leverage));
    expect(lines[0]!["profile"]).toEqual(expected.profile);
    expect(found().length).toBeGreaterThan(20);
  });

  it.each([
    ["fr", /Serait \d+r?e \(\d,\d{3}\) si /, "Manques par région", "Effet des certifications"],
    ["ar", /ستحتل الرتبة/, "النواقص حسب الجهة", "أثر الشهادات"],
    ["en", /Would be \d+(st|nd|rd|th) \(0\.\d{3}\) if /, "Gaps by region", "Certificate leverage"],
  ])("is read in %s", async (language, sentence, groups, leverage) => {
    const { code, stdout } = await run(...asked, "--lang", language);
    expect(code).toBe(0);
    expect(stdout).toMatch(sentence);
    expect(stdout).toContain(groups);
    expect(stdout).toContain(leverage);
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
  });

  it("writes one row a near miss as CSV, and three sheets as a workbook", async () => {
    const { code, stdout, stderr } = await run(...asked, "--lang", "en", "--out", "found.csv");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain(`${found().length} near misses`);
    const rows = parse<Record<string, string>>(written("found.csv"), { bom: true, columns: true });
    expect(
      rows.map((row) => [row["Need"], row["Firm id"], Number(row["Rank reached"]), Number(row["Score reached"])]),
    ).toEqual(found().map(({ needId, supplierId, rank, score }) => [needId, supplierId, rank, score]));
    await run(...asked, "--lang", "ar", "--out", "found.xlsx");
    const sheets = await readWorkbook(join(folder, "found.xlsx"));
    expect(sheets.map(({ data }) => data.length - 1)).toEqual([
      found().length,
      expected.groups.length,
      expected.leverage.length,
    ]);
  });

  it("writes a page for people and JSON for programs", async () => {
    await run(...asked, "--lang", "ar", "--out", "found.html");
    expect(written("found.html")).toMatch(/<html lang="ar" dir="rtl">/);
    expect(written("found.html").match(/<tr>/g)!.length).toBe(
      3 + found().length + expected.groups.length + expected.leverage.length,
    );
    await run(...asked, "--out", "found.json");
    expect((JSON.parse(written("found.json")) as Mobilisation).groups).toEqual(plain(expected.groups));
  });

  it("says so when nobody is one gap away", async () => {
    const place = { province: "MA-CAS" };
    const need = { id: "N", title: "Pain", buyer: { id: "B" }, activities: ["1071"], place };
    writeFileSync(join(folder, "need.json"), JSON.stringify([need]));
    writeFileSync(join(folder, "firm.json"), JSON.stringify([{ id: "F", name: "F", activities: ["6201"], place }]));
    const files = ["--needs", "need.json", "--suppliers", "firm.json"];
    const { code, stdout } = await runInProcess(folder, "mobilise", ...files, "--lang", "en");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "No firm is one gap away from the first places.\n" });
  });

  it.each([
    [["--out", "found.pdf"], "Expected one of .json, .jsonl, .csv, .xlsx, .html"],
    [["--top", "0"], "Expected a whole number"],
    [["--limit", "many"], "Expected a whole number"],
  ])("takes %j for wrong usage", async (args, told) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
  });
});

/** As JSON gives it back. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
