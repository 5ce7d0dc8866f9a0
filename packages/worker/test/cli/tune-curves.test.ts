import { readFileSync } from "node:fs";
import type { TuningReport } from "@wasl/fixtures";
import { coreProfile, parseProfile } from "@wasl/matcher";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { files, judgedFolder } from "./judged-files.js";

const { write, wasl, path, csv } = judgedFolder();
const jsonl = (records: readonly object[]) => records.map((record) => JSON.stringify(record)).join("\n");

/** Twelve orders of 100,000 MAD a year in one town, two a buyer. */
const needs = Array.from({ length: 12 }, (_, i) => ({
  id: `N${i}`,
  title: "Nettoyage",
  buyer: { id: `B${Math.floor(i / 2)}` },
  activities: ["8121"],
  place: { commune: "Rabat" },
  annualValue: 100_000,
}));

/** Alike but for their turnover; the last one states none. */
const TURNOVERS = [50_000_000, 5_000_000, 1_300_000, 350_000, 120_000, undefined];
const firms = TURNOVERS.map((turnover, i) => ({
  id: `F${i}`,
  name: `Propreté ${i}`,
  activities: ["8121"],
  place: { commune: "Rabat" },
  ...(turnover === undefined ? {} : { turnover }),
}));

write("sized-needs.jsonl", jsonl(needs));
write("sized-firms.jsonl", jsonl(firms));
/** Always the firm of 13 times the order; `core` finds that of 50 times or 3.5 times nearly as good. */
write("sized.csv", csv("need_id,supplier_id,grade", ...needs.map(({ id }) => `${id},F2,1`)));
const sized = ["--needs", "sized-needs.jsonl", "--suppliers", "sized-firms.jsonl", "--judgments", "sized.csv"];
const tune = (...args: string[]) =>
  wasl("tune", ...sized, "--curves", "size", "--folds", "3", "--resamples", "100", "--lang", "en", ...args);

describe("wasl tune --curves size", { timeout: 60_000 }, () => {
  it("tells the curve before and after, and draws both on the page", async () => {
    const { code, stdout, stderr } = await tune("--report", "curves.html");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "Wrote curves.html.\n" });
    expect(stdout).toMatch(/Annual value \/ turnover │ before │ after/);
    expect(stdout).toMatch(/0\.077 +│ 1\.000 +│ 1\.000/);
    const page = readFileSync(path("curves.html"), "utf8");
    expect(page).toContain('id="curves"');
    expect(page).toContain("0.0775");
    expect((await tune("--lang", "fr")).stdout).toContain("Montant annuel / chiffre d'affaires");
  });

  it("writes a curve with one peak that the schema takes, by which the firms that were chosen rank first", async () => {
    expect((await tune("--out", "sized.yaml")).code).toBe(0);
    const { criteria, history } = parseProfile(parse(readFileSync(path("sized.yaml"), "utf8")));
    const utilities = criteria.size.curve.map(([, utility]) => utility);
    const peak = utilities.indexOf(Math.max(...utilities));
    expect(utilities).toEqual([
      ...utilities.slice(0, peak).sort((a, b) => a - b),
      ...utilities.slice(peak).sort((a, b) => b - a),
    ]);
    expect(criteria.size.curve).not.toEqual(coreProfile.criteria.size.curve);
    expect(history!.at(-1)!.how).toContain("the size curve");
    const match = ["match", "--needs", "sized-needs.jsonl", "--suppliers", "sized-firms.jsonl", "--json"];
    const { stdout } = await wasl(...match, "--profile", "sized.yaml", "--top", "1");
    const first = stdout
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { candidates: { supplierId: string }[] }).candidates[0]?.supplierId);
    expect(first).toEqual(needs.map(() => "F2"));
  });

  it("gives the curve as JSON, the same for the same seed", async () => {
    const { stdout } = await tune("--json", "--seed", "3");
    const { curves } = JSON.parse(stdout) as TuningReport;
    expect(curves).toEqual([expect.objectContaining({ criterion: "size", scale: "log10" })]);
    expect((await tune("--json", "--seed", "3")).stdout).toBe(stdout);
  });

  it.each([
    ["when no firm's turnover is known", [...files, "--curves", "size"], 1, "The size curve cannot be learned"],
    ["for the curve of another criterion", [...sized, "--curves", "region"], 2, "size"],
    [
      "beside a formula",
      [...sized, "--curves", "size", "--formula", "sector ^ a", "--coefficient", "a=0..1"],
      2,
      "Pass --curves or --formula",
    ],
  ])("refuses %s", async (_, args, code, message) => {
    const refused = await wasl("tune", ...args, "--folds", "3");
    expect(refused).toMatchObject({ code, stderr: expect.stringContaining(message) });
  });
});
