import { readFileSync } from "node:fs";
import type { ComparisonReport } from "@wasl/fixtures";
import { describe, expect, it } from "vitest";
import { files, judgedFolder } from "./judged-files.js";

const { write, wasl, path } = judgedFolder();

const reportOf = (stdout: string) => JSON.parse(stdout) as ComparisonReport;
const compare = (...args: string[]) =>
  wasl("compare", ...args, ...files, "--resamples", "200", "--permutations", "500");

describe("wasl compare", () => {
  it("prints differences with intervals and p, groups, and what moved why", async () => {
    const { code, stdout, stderr } = await compare(
      "core",
      "nearby.yaml",
      "--groups",
      "groups.csv",
      "--lang",
      "en",
      "--k",
      "3",
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("core → nearby.yaml");
    expect(stdout).toMatch(/nDCG@3 +│ 0\.\d{3} +│ 0\.\d{3} +│ [+−]?0\.\d{3} \[.*\] +│ [01]\.\d{4} +│ \d\/\d\/\d/);
    expect(stdout).toMatch(/new pairs \(repeat_buyer 0\) +│ 3/);
    // The winner comes from the next town: who counts distance above all puts gardeners of the town itself before it.
    expect(stdout).toMatch(/clean-\d #\d → #\d: mostly (Sector|Region)/);
    expect(stdout).toMatch(/first ten: \d entered, \d left, \d moved/);
    expect(stdout).toContain("sign flips");
    expect((await compare("core", "nearby.yaml", "--lang", "ar")).stdout).toContain("الفرق");
    expect((await compare("core", "nearby.yaml")).stdout).toContain("gagnés/perdus/égaux");
  });

  it("gives everything as JSON and in a file, the same for the same seed", async () => {
    const args = ["core", "nearby.yaml", "--measure", "rr", "--json", "--out", "comparison.json", "--seed", "3"];
    const { stdout, stderr } = await compare(...args);
    const report = reportOf(stdout);
    expect(stderr).toContain("Wrote comparison.json");
    expect(reportOf(readFileSync(path("comparison.json"), "utf8"))).toEqual(report);
    expect(report.systems).toMatchObject([
      { id: "core", profile: { id: "core" } },
      { id: "nearby.yaml", profile: { id: "nearby" } },
    ]);
    expect(report).toMatchObject({ primary: "rr", needs: 5, settings: { seed: 3, permutations: 500, depth: 1_000 } });
    const need = report.pairs[0]?.needs.find(({ needId }) => needId === "N1");
    expect(need?.relevant[0]).toMatchObject({ supplierId: "clean-2", reason: { kind: "criterion" } });
    expect((await compare(...args)).stdout).toBe(stdout);
  });

  it("compares a profile with its own run, which differs in nothing, and with others, corrected", async () => {
    await wasl("evaluate", ...files, "--run-out", "core.run", "--resamples", "100");
    const { pairs } = reportOf((await compare("core", "core.run", "nearby.yaml", "--json")).stdout);
    expect(pairs).toHaveLength(3);
    expect(pairs[0]?.needs).toEqual([]);
    for (const { difference, test } of Object.values(pairs[0]!.overall.measures))
      expect([difference, test.p]).toEqual([0, 1]);
    for (const { test } of Object.values(pairs[1]!.overall.measures))
      expect(test.adjustedP).toBeGreaterThanOrEqual(test.p);
  });

  it("compares runs made elsewhere by nothing but judgments", async () => {
    write("a.run", "N0 Q0 clean-0 1 2 a\nN0 Q0 x 2 1 a\n");
    write("b.run", "N0 Q0 x 1 2 b\nN0 Q0 clean-0 2 3 b\n");
    write("one.qrels", "N0 0 clean-0 1\n");
    const args = ["compare", "a.run", "b.run", "--judgments", "one.qrels", "--lang", "en"];
    const { code, stdout } = await wasl(...args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/b\.run ! needs with scores that say another order than their ranks,.*: 1 of 1 /);
    expect(stdout).toMatch(/clean-0 #1 → #2\n/);
  });

  it.each([
    [["core"], 2, "Name two profiles or runs"],
    [["core", "core"], 1, 'Two systems have the id "core"'],
    [["core", "nearby.yaml", "--measure", "ndcg@7"], 1, '"ndcg@7" is not measured'],
    [["core", "none.yaml"], 1, "There is no profile and no file of this name"],
    [["core", "none.run"], 1, "none.run: There is no such file."],
  ])("%j exits with %d and a hint", async (args, exit, hint) => {
    const { code, stdout, stderr } = await compare(...args);
    expect({ code, stdout }).toEqual({ code: exit, stdout: "" });
    expect(stderr).toContain(hint);
  });
});
