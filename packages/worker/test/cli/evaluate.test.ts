import { existsSync, readFileSync } from "node:fs";
import type { EvaluationReport } from "@wasl/fixtures";
import { describe, expect, it } from "vitest";
import { files, judgedFolder } from "./judged-files.js";

const { write, wasl, path, nearby, judgments, csv } = judgedFolder();

const reportOf = (stdout: string) => JSON.parse(stdout) as EvaluationReport;
const evaluate = (...args: string[]) => wasl("evaluate", ...files, "--resamples", "200", ...args);

describe("wasl evaluate", () => {
  it("prints every measure with its interval, overall and by group, in the language asked for", async () => {
    const { code, stdout, stderr } = await evaluate("--groups", "groups.csv", "--k", "1,10", "--lang", "en");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const shown of ["nDCG@1 ", "nDCG@10", "MRR", "MAP", "P@10", "recall@10", "success@1 ", "judged@10"])
      expect(stdout).toContain(shown);
    expect(stdout).toMatch(/new pairs \(repeat_buyer 0\).*repeat buyers \(repeat_buyer 1\)/);
    expect(stdout).toMatch(/coast no.*coast yes/);
    expect(stdout).toMatch(/MRR +│ 0\.\d{3} \[0\.\d{3}\u00a0; /);
    const french = await evaluate("--lang", "fr");
    expect(french.stdout).toMatch(/5 besoins[\s\S]*MRR +│ 0,\d{3} \[0,\d{3}\u00a0; /);
    expect((await evaluate("--lang", "ar")).stdout).toContain("المقياس");
  });

  it("gives each need's values, ranks of its winners and settings as JSON, the same for the same seed", async () => {
    const json = ["--json", "--seed", "7", "--depth", "12"];
    const { stdout } = await evaluate(...json);
    const report = reportOf(stdout);
    expect(report.needs.map(({ needId }) => needId)).toEqual(["N0", "N1", "N2", "N3", "N4"]);
    // The cleaner of the town itself is first, being as exact and nearer than all others.
    expect(report.needs[0]).toMatchObject({ relevant: [{ supplierId: "clean-0", rank: 1 }], values: { rr: 1 } });
    expect(report.settings).toMatchObject({ seed: 7, depth: 12, resamples: 200, resampled: "need", cutoffs: [10] });
    expect(report.system).toMatchObject({ id: "core", profile: { id: "core", version: 1 } });
    expect((await evaluate(...json)).stdout).toBe(stdout);
  });

  it("measures the rankings of the profile it is given, down to the depth it is given", async () => {
    write("shallow.csv", csv("need_id,supplier_id,grade", "N0,garden-4,1"));
    const found = async (...more: string[]) => {
      const args = ["--needs", "needs.jsonl", "--suppliers", "firms.jsonl", "--judgments", "shallow.csv", "--json"];
      return reportOf((await wasl("evaluate", ...args, "--k", "1", ...more)).stdout).needs[0]?.relevant[0]?.rank;
    };
    expect(await found("--profile", "core")).toBe(10);
    expect(await found("--profile", "nearby.yaml", "--depth", "9")).not.toBe(10);
    expect(await found("--depth", "9")).toBeUndefined();
  });

  it("draws buyers instead of needs", async () => {
    const { stdout } = await evaluate("--by-buyer", "--json");
    expect(reportOf(stdout).overall).toMatchObject({ needs: 5, units: 3 });
  });

  it("writes the report and the run, whose evaluation gives the same figures", async () => {
    const { code, stderr } = await evaluate("--out", "report.json", "--run-out", "core.run");
    expect(code).toBe(0);
    expect(stderr).toMatch(/Wrote .*core\.run: 5 needs, 50 firms/);
    const report = reportOf(readFileSync(path("report.json"), "utf8"));
    expect(readFileSync(path("core.run"), "utf8")).toMatch(/^N0 Q0 clean-0 1 [\d.]+ core-1\n/);
    const again = await wasl(
      "evaluate",
      "--run",
      "core.run",
      "--judgments",
      "judgments.csv",
      "--resamples",
      "200",
      "--json",
    );
    expect(reportOf(again.stdout).system).toEqual({ id: "core.run", runTag: "core-1" });
    expect(reportOf(again.stdout).overall).toEqual(report.overall);
  });

  it("takes judgments as TREC qrels", async () => {
    write("winners.qrels", judgments.map((row) => row.replace(/,/, " 0 ").replace(/,/, " ")).join("\n"));
    const qrels = ["evaluate", ...files.slice(0, 4), "--judgments", "winners.qrels", "--resamples", "200", "--json"];
    expect(reportOf((await wasl(...qrels)).stdout)).toEqual(reportOf((await evaluate("--json")).stdout));
  });

  it("says loudly when ties chose the first firms", async () => {
    const flat = { ...nearby, id: "flat", formula: "0 * sector + 0.5" };
    write("flat.json", JSON.stringify(flat));
    const { stdout } = await evaluate("--profile", "flat.json", "--lang", "en");
    expect(stdout).toMatch(
      /! needs that give all their firms one score, so that their order says nothing: 5 of 5 \(N0, N1, N2, N3, N4\)/,
    );
    expect(stdout).toMatch(/! needs with a tied first place,.*: 5 of 5 /);
  });

  it("evaluates the French awards without any file", async () => {
    const { code, stdout, stderr } = await wasl("evaluate", "--awards", "fr", "--json", "--resamples", "100");
    expect(code).toBe(0);
    expect(stderr).toContain("2 needs and 68 firms are left out");
    const report = reportOf(stdout);
    expect(report.counts).toMatchObject({ needs: 340, judgments: 398, relevant: 398, needsWithoutRanking: 2 });
    expect(report.groups.map(({ value, needs }) => [value, needs])).toEqual([
      ["0", 301],
      ["1", 39],
    ]);
    // Seven of the 398 winners are left out, or are winners of needs that are: see the datasheet.
    expect(
      report.warnings.filter(({ code }) => code.startsWith("unknown")).reduce((sum, { count }) => sum + count, 0),
    ).toBe(7);
  });
});

describe("wasl evaluate with faulty input", () => {
  const strange = ["need_id,supplier_id,grade", ...judgments, "N9,clean-0,1", "N0,stranger,1", "N1,clean-9,1"];

  it("names judgments about unknown ids, with their lines, and how to go on", async () => {
    write("strange.csv", csv(...strange));
    const args = ["evaluate", ...files.slice(0, 4), "--judgments", "strange.csv", "--lang", "en"];
    const strict = await wasl(...args);
    expect(strict).toMatchObject({ code: 1, stdout: "" });
    expect(strict.stderr).toContain('strange.csv, line 8, column "need_id": The files hold no need with the id "N9".');
    expect(strict.stderr).toContain(
      'strange.csv, line 9, column "supplier_id": The files hold no firm with the id "stranger".',
    );
    expect(strict.stderr).toContain("The files do not hold the needs of 1 judgment, nor the firms of 2.");
    const tolerant = await wasl(...args, "--allow-rejects");
    expect(tolerant.code).toBe(0);
    expect(tolerant.stdout).toMatch(/6 needs · 6 of 9 relevant firms ranked/);
    expect(tolerant.stdout).toMatch(
      /! judgments about firms that the files do not hold,.*: 2 of 9 \(stranger, clean-9\)/,
    );
  });

  it.each([
    ["no judgments", "empty.csv", "need_id,supplier_id,grade\n", /empty\.csv: There are no judgments in it/],
    [
      "a wrong grade",
      "grade.csv",
      "need_id,supplier_id,grade\nN0,clean-0,good\n",
      /grade\.csv, line 2, column "grade": "good"/,
    ],
    [
      "a pair judged twice",
      "twice.csv",
      "need_id,supplier_id,grade\nN0,clean-0,1\nN0,clean-0,2\n",
      /"clean-0" is judged twice/,
    ],
    ["grades of 0 alone", "zero.csv", "need_id,supplier_id,grade\nN0,clean-0,0\n", /Every judgment has the grade 0/],
    [
      "a short line of qrels",
      "short.qrels",
      "N0 0 clean-0 1\nN1 clean-1 1\n",
      /short\.qrels, line 2: The line has 3 columns/,
    ],
  ])("rejects %s", async (_, name, text, message) => {
    write(name, text);
    const { code, stdout, stderr } = await wasl("evaluate", ...files.slice(0, 4), "--judgments", name);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(message);
  });

  it.each([
    ["whose weights are all 0", { sector: 0, region: 0, size: 0 }, "All weights are 0."],
    ["with a criterion that does not exist", { sector: 1, region: 1, size: 1, price: 1 }, "price"],
  ])("rejects a profile %s, and names the fault", async (_, weights, message) => {
    const known = nearby.criteria as Record<string, object>;
    const criteria = Object.entries({ ...known, ...weights }).map(([id]) => [
      id,
      { ...known[id], weight: (weights as Record<string, number>)[id] ?? 0 },
    ]);
    write("faulty.json", JSON.stringify({ ...nearby, criteria: Object.fromEntries(criteria) }));
    const { code, stderr } = await evaluate("--profile", "faulty.json");
    expect(code).toBe(1);
    expect(stderr).toContain("faulty.json");
    expect(stderr).toContain(message);
  });

  it.each([
    [["evaluate"], "--judgments FILE"],
    [["evaluate", "--judgments", "judgments.csv"], "--needs FILE and --suppliers FILE"],
    [["evaluate", "--awards", "fr", "--needs", "needs.jsonl"], "--awards brings its own"],
    [["evaluate", ...files, "--k", "10,x"], "Expected whole numbers"],
    [["evaluate", ...files, "--k", "50", "--depth", "20"], "rank at least as many"],
    [["evaluate", ...files, "--out", "report.txt"], ".json"],
    [["evaluate", ...files, "--run-out", "nowhere/core.run"], "does not exist"],
    [["evaluate", "--run", "core.run", "--judgments", "judgments.csv", "--profile", "core"], "leave --profile out"],
    [["evaluate", ...files, "--seed", "-1"], "whole number"],
  ])("%j exits with 2 and a hint", async (args, hint) => {
    const { code, stdout, stderr } = await wasl(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(hint);
    expect(existsSync(path("report.txt"))).toBe(false);
  });

  it.each([
    ["a run", ["--run", "none.run", "--judgments", "judgments.csv"]],
    ["judgments", [...files.slice(0, 4), "--judgments", "none.csv"]],
    ["groups", [...files, "--groups", "none.csv"]],
  ])("says that the file with %s is missing", async (_, args) => {
    const { code, stderr } = await wasl("evaluate", ...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/none\.(run|csv): There is no such file\./);
  });
});
