import type { SensitivityReport } from "@wasl/fixtures";
import { coreProfile } from "@wasl/matcher";
import { describe, expect, it } from "vitest";
import { judgedFolder } from "./judged-files.js";

const { write, wasl } = judgedFolder();
const sensitivity = (...args: string[]) =>
  wasl("sensitivity", "--needs", "needs.jsonl", "--suppliers", "firms.jsonl", "--samples", "200", ...args);
const reportsOf = (stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as SensitivityReport);

describe("wasl sensitivity", () => {
  it("tells of every need where its first place and first k end, and who comes then", async () => {
    const { code, stdout, stderr } = await sensitivity("--k", "2", "--lang", "en");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const id of ["N0", "N1", "N2", "N3", "N4"]) expect(stdout).toContain(`${id} · Nettoyage`);
    expect(stdout).toContain("Propreté Casablanca [clean-0]");
    expect(stdout).toMatch(/share now.*same first from.*same first 2 from/);
    // All ten firms are eligible: none is left unseen, unless fewer are looked at.
    expect(stdout).not.toContain("looked at");
    expect((await sensitivity("--k", "2", "--depth", "5", "--lang", "en")).stdout).toContain("5 firms looked at");
    expect((await sensitivity("--lang", "fr")).stdout).toMatch(/même première de/);
    expect((await sensitivity("--lang", "ar")).stdout).toContain("المعيار");
  });

  it("gives whole reports as JSON, a line a need, the same for the same seed", async () => {
    const args = ["--json", "--k", "2", "--seed", "5"];
    const { stdout } = await sensitivity(...args);
    const reports = reportsOf(stdout);
    expect(reports.map(({ needId }) => needId)).toEqual(["N0", "N1", "N2", "N3", "N4"]);
    // No annual value, so size does not apply; 0.5 and 0.3 become 0.625 and 0.375.
    expect(reports[0]!.parameters.map(({ parameter, value }) => [parameter, value])).toEqual([
      ["sector", 0.625],
      ["region", expect.closeTo(0.375, 12)],
    ]);
    // The cleaner of the town itself is first on both criteria, so nothing can take its place.
    expect(reports[0]!.parameters.map(({ firstPlace }) => firstPlace)).toEqual([
      { low: 0, high: 1 },
      { low: 0, high: 1 },
    ]);
    expect(reports[0]!.robustness).toMatchObject({ sameFirst: 1, seed: 5, samples: 200 });
    expect((await sensitivity(...args)).stdout).toBe(stdout);
  });

  it("finds the share at which one firm takes another's place, as algebra does", async () => {
    const { stdout } = await sensitivity("--json", "--need", "N1", "--k", "2");
    const [report] = reportsOf(stdout);
    const scoreOf = (supplierId: string, share: number) => {
      const { utilities } = report!.candidates.find((candidate) => candidate.supplierId === supplierId)!;
      return (1 - share) * utilities["sector"]! + share * utilities["region"]!;
    };
    const { topK, value } = report!.parameters.find(({ parameter }) => parameter === "region")!;
    const { overtakerId, overtakenId } = topK.above!;
    expect(scoreOf(overtakenId, value)).toBeGreaterThan(scoreOf(overtakerId, value));
    expect(scoreOf(overtakenId, topK.high)).toBeCloseTo(scoreOf(overtakerId, topK.high), 9);
    // Of firms in the first two only the second can be passed: the cleaner of the town is best on both criteria.
    expect(overtakenId).toBe(report!.candidates[1]!.supplierId);
  });

  it("varies the numbers of a formula", async () => {
    write("formula.yaml", JSON.stringify({ ...coreProfile, id: "formula", formula: "sector * (0.2 + 0.8 * region)" }));
    const { stdout } = await sensitivity("--profile", "formula.yaml", "--json", "--need", "N0", "--k", "2");
    const [report] = reportsOf(stdout);
    expect(report).toMatchObject({ method: "formula", parameters: [{ value: 0.2 }, { value: 0.8 }] });
    const text = await sensitivity("--profile", "formula.yaml", "--need", "N0", "--lang", "en");
    expect(text.stdout).toContain("number 2 of the formula");
  });

  it.each([
    ["a need that is not there", ["--need", "N9"], 'no need with the id "N9"'],
    ["more places than firms are looked at", ["--k", "20", "--depth", "10"], "--k 20 lies below --depth 10"],
  ])("refuses %s", async (_, args, message) => {
    expect(await sensitivity(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});
