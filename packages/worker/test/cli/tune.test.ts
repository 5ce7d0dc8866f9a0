import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { FormulaTuningReport, TuningReport } from "@wasl/fixtures";
import { coreProfile, parseProfile, stampOf } from "@wasl/matcher";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { files, judgedFolder } from "./judged-files.js";

const { write, wasl, path, csv } = judgedFolder();

/** Three buyers fill three folds. */
const tune = (...args: string[]) => wasl("tune", ...files, "--folds", "3", "--resamples", "200", ...args);
const hashOf = (name: string) =>
  createHash("sha256")
    .update(readFileSync(path(name)))
    .digest("hex");

describe("wasl tune", { timeout: 60_000 }, () => {
  it("tells weights before and after, and figures on buyers that were set aside, in the language asked for", async () => {
    const { code, stdout, stderr } = await tune("--lang", "en");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("5 judged needs of 3 buyers, 50 candidates in all.");
    expect(stdout).toMatch(/mrr +│ 0\.\d{3} \[0\.\d{3}\u00a0; /);
    expect(stdout).toContain("Measured on buyers that were set aside (3 folds)");
    expect(stdout).toContain("Too few buyers (3): the intervals are too narrow.");
    expect((await tune("--lang", "fr")).stdout).toContain("donneurs d'ordre mis de côté (3 plis)");
    expect((await tune("--lang", "ar")).stdout).toContain("المعيار");
  });

  it("gives the whole report as JSON, the same for the same seed, and no figure on what it was fitted on", async () => {
    const args = ["--json", "--seed", "3"];
    const { stdout } = await tune(...args);
    const report = JSON.parse(stdout) as TuningReport;
    expect(report.weights.map(({ criterion }) => criterion)).toEqual(["sector", "region", "size"]);
    // No need has an annual value, so size cannot be learned.
    expect(report.weights[2]).toMatchObject({ learnable: false, before: 0.2 });
    expect(report.perNeed.map(({ needId }) => needId)).toEqual(["N0", "N1", "N2", "N3", "N4"]);
    expect(stdout).not.toMatch(/train/i);
    expect((await tune(...args)).stdout).toBe(stdout);
  });

  it("writes a profile with its history that ranks at once, and from which tuning can go on", async () => {
    const { code, stderr } = await tune("--out", "tuned.yaml", "--seed", "4");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "Wrote tuned.yaml.\n" });
    const profile = parseProfile(parse(readFileSync(path("tuned.yaml"), "utf8")));
    expect(profile).toMatchObject({ id: "tuned", version: 1, constraints: coreProfile.constraints });
    const weights = Object.values(profile.criteria).map((criterion) => criterion?.weight ?? 0);
    expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    expect(profile.history).toEqual([
      {
        how: expect.stringContaining("conditional logit"),
        from: stampOf(coreProfile),
        data: { needs: hashOf("needs.jsonl"), suppliers: hashOf("firms.jsonl"), judgments: hashOf("judgments.csv") },
        settings: expect.objectContaining({ seed: 4, folds: 3, needs: 5, buyers: 3 }),
        heldOut: expect.objectContaining({ mrr: expect.objectContaining({ before: expect.anything() }) }),
      },
    ]);
    const match = [
      "match",
      "--needs",
      "needs.jsonl",
      "--suppliers",
      "firms.jsonl",
      "--profile",
      "tuned.yaml",
      "--json",
    ];
    expect((await wasl(...match)).code).toBe(0);
    await tune("--profile", "tuned.yaml", "--out", "again.json");
    const again = parseProfile(JSON.parse(readFileSync(path("again.json"), "utf8")));
    expect(again.history).toHaveLength(2);
    expect(again.history![1]!.from).toEqual(stampOf(profile));
  });

  it("searches the numbers of a formula and writes it into the profile", async () => {
    const formula = ["--formula", "sector ^ a * (b + (1 - b) * region)", "--coefficient", "a=0.5..3@1"];
    const { code, stdout } = await tune(...formula, "--coefficient", "b=0..1", "--json", "--out", "formula.yaml");
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as FormulaTuningReport;
    expect(report.coefficients.map(({ name, before }) => [name, before])).toEqual([
      ["a", 1],
      ["b", 0.5],
    ]);
    const profile = parseProfile(parse(readFileSync(path("formula.yaml"), "utf8")));
    expect(profile.formula).toBe(report.formula.after);
    expect(await tune("--profile", "formula.yaml")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("The profile formula scores by a formula, which has no weights"),
    });
  });

  it("leaves out needs whose good firms are excluded, and says how many", async () => {
    const far = csv("need_id,supplier_id,grade", "N0,clean-0,1", "N1,clean-2,1", "N2,clean-3,1", "N4,mason,1");
    write("far.csv", far);
    const mason = { id: "mason", name: "Maçon", activities: ["4120"], place: { commune: "Rabat" } };
    write("more.jsonl", `${readFileSync(path("firms.jsonl"), "utf8")}\n${JSON.stringify(mason)}`);
    const args = ["--needs", "needs.jsonl", "--suppliers", "more.jsonl", "--judgments", "far.csv"];
    const { stdout } = await wasl("tune", ...args, "--folds", "2", "--resamples", "100", "--lang", "en");
    expect(stdout).toContain("3 judged needs of 2 buyers");
    expect(stdout).toContain("1 need left out: no firm that was judged good is eligible.");
  });

  it.each([
    ["more folds than buyers", ["--folds", "5"], 1, "3 buyers cannot fill 5 folds"],
    ["a formula without a name to search", ["--formula", "sector"], 2, "Pass both --formula and --coefficient"],
    ["a coefficient without a range", ["--formula", "sector", "--coefficient", "a"], 2, "such as a=0.1..4"],
    ["a coefficient that the formula lacks", ["--formula", "sector", "--coefficient", "a=0..1"], 1, "does not hold a"],
    ["a file that is no profile's", ["--out", "tuned.txt"], 2, "is not the name of a .yaml or .json file"],
    ["a file whose name is no id", ["--out", "my profile.yaml"], 2, "cannot name a profile"],
  ])("refuses %s", async (_, args, code, message) => {
    expect(await tune(...args)).toMatchObject({ code, stderr: expect.stringContaining(message) });
    expect(existsSync(path("tuned.txt"))).toBe(false);
  });

  it("refuses judgments of which none says that a firm is good", async () => {
    write("none.csv", csv("need_id,supplier_id,grade", "N0,clean-0,0"));
    const args = ["--needs", "needs.jsonl", "--suppliers", "firms.jsonl", "--judgments", "none.csv"];
    expect(await wasl("tune", ...args)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("There are no judgments to learn from."),
    });
  });
});
