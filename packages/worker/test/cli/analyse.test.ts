import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createNeedIndex } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { createTwoSides } from "@wasl/matcher/two-sided";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AnalysisBatch, AnalysisKind } from "../../src/contracts/index.js";
import { followRun } from "../../src/operations/index.js";
import { requestRun } from "../../src/planning/index.js";
import { example } from "../conformance/example.js";
import { EXPECTED, foundIn, toldTo } from "../conformance/expected-findings.js";
import { openChamberMachine, type ChamberMachine } from "./chamber-machine.js";

const CHAMBER = "casablanca-settat";
const generated = example({ firms: 250, needs: 20, seed: 11 });

/** As the tests' questions are typed. */
const TYPED: Readonly<Record<AnalysisKind, readonly string[]>> = {
  allocation: ["--most", "1", "--depth", "15", "--share", "region=0,4"],
  gaps: ["--within", "80", "--least-score", "0.6"],
  mobilisation: ["--limit", "5", "--steps", "3"],
  groupings: ["--members", "3", "--max-km", "300,0", "--certifications", "one"],
  "missing-data": ["--top", "5", "--levels", "4", "--firms", "2"],
  letters: ["--top", "2"],
  opportunities: ["--top", "3", "--barred", "2", "--mean", "geometric", "--firms", "2"],
};

const KINDS = Object.keys(TYPED) as AnalysisKind[];

let machine: ChamberMachine;
let runId: string;
beforeAll(async () => {
  machine = await openChamberMachine(CHAMBER);
  const mine = await machine.open();
  ({ runId } = await requestRun(mine, { pack: morocco, ...generated, chamber: CHAMBER }));
  await followRun(mine, runId, () => undefined);
});
afterAll(() => machine.close());

const wasl = (...args: string[]) => machine.type(args);

const findings = (...args: string[]) => wasl("analyses", "--chamber", CHAMBER, ...args);

describe("wasl analyse", () => {
  it.each(KINDS)("asks for %s, and what was found is read as JSON and in three languages", async (kind) => {
    const asked = await wasl("analyse", kind, runId, ...TYPED[kind], "--json");
    expect(asked).toMatchObject({ code: 0 });
    expect(asked.stderr).not.toMatch(/NOPERM|Warning|No worker/);
    const { analysisId, state } = JSON.parse(asked.stdout) as { analysisId: string; state: string };
    expect(state).toBe("done");
    expect((await wasl("status", analysisId)).stdout).toContain(`${analysisId}  done`);
    expect((await wasl("cancel", analysisId)).stdout).toContain(`${analysisId}  done`);
    const known = await wasl("analyse", kind, runId, ...TYPED[kind]);
    expect(known.stderr).toContain(`${analysisId} is known`);

    const texts: string[] = [];
    for (const lang of ["fr", "ar", "en"]) {
      const { code, stdout, stderr } = await findings("--lang", lang);
      expect([code, stderr]).toEqual([0, ""]);
      texts.push(stdout);
    }
    expect(new Set(texts).size).toBe(3);
    const names = generated.needs.filter(({ need }) => texts[0]?.includes(need.title));
    expect(names.length).toBeGreaterThan(0);

    const json = await findings("--json", "--ack");
    const batches = json.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as AnalysisBatch);
    const expected = EXPECTED[kind](generated);
    expect(foundIn(batches)).toEqual({ items: toldTo(CHAMBER, expected, generated), summary: expected.summary });
    expect((await findings()).stderr).toContain(`Nothing waits for ${CHAMBER}.`);
  });

  it("asks for firms by their ids, with what they are said to look for", async () => {
    const preferences = { weights: { order: 0, distance: 1, activity: 0 }, halvingKm: 20, activityStep: 0.5 };
    writeFileSync(join(machine.folder, "preferences.json"), JSON.stringify(preferences));
    const own = generated.suppliers.filter(({ place }) => place.region === "MA-06").map(({ supplier }) => supplier.id);
    const supplierIds = own.slice(0, 3).toSorted();
    const typed = [...supplierIds, supplierIds[0]!].toReversed().flatMap((id) => ["--supplier", id]);
    const options = ["--top", "2", "--barred", "1", "--preferences", "preferences.json"];
    expect(await wasl("analyse", "opportunities", runId, ...typed, ...options)).toMatchObject({ code: 0 });
    const { stdout } = await findings("--json", "--ack");
    const needs = createNeedIndex(generated.needs, morocco);
    const sides = createTwoSides({ pack: morocco, needs, register: generated.register, preferences });
    const items = supplierIds.map((supplierId) => {
      const { opportunities, barred } = sides.opportunities(supplierId, { k: 2, barred: 1, mean: "harmonic" });
      return { supplierId, opportunities, barred };
    });
    expect(foundIn([JSON.parse(stdout) as AnalysisBatch]).items).toEqual(JSON.parse(JSON.stringify(items)));
    writeFileSync(join(machine.folder, "wrong.json"), JSON.stringify({ ...preferences, halvingKm: -1 }));
    const wrong = await wasl("analyse", "opportunities", runId, "--preferences", "wrong.json");
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringMatching(/wrong\.json.*halvingKm/)]);
  });

  it("cannot clear away what is there as a chamber, so it is not done anew", async () => {
    const again = await wasl("analyse", "gaps", runId, ...TYPED.gaps, "--detach", "--again");
    // Clearing away what is there touches lists that chambers share.
    expect(again).toMatchObject({ code: 2 });
    expect(again.stderr).toContain("may not do this");
  });

  it.each([
    [["allocation", "--share", "who=0.3"], /Expected categories .*region or exporters/],
    [["allocation", "--share", "TPE=1.3"], /a part from 0 to 1/],
    [["allocation", "--stable", "--share", "TPE=0.3"], /--stable goes with neither/],
    [["allocation", "--most", "0"], /whole number from 1/],
    [["gaps", "--within", "here"], /region, country, or a distance in km .* from 0 to 50000/],
    [["gaps", "--least-score", "1.5"], /a number from 0 to 1/],
    [["mobilisation", "--limit", "many"], /whole number/],
    [["allocation", "--rotate", "12"], /--rotate is about a ledger: pass --ledger FILE/],
    [["groupings", "--level", "1,5"], /a number from 0 to 1/],
    [["opportunities", "--top", "51"], /whole number from 1 to 50/],
    [["letters", "--top", "0"], /whole number from 1/],
    [["opportunities", "--mean", "plain"], /Allowed choices are harmonic, geometric/],
    [["fortune"], /unknown command/],
  ])("refuses %j as wrong usage, and says what would be right", async ([kind = "", ...options], reason) => {
    const { code, stderr } = await wasl("analyse", kind, runId, ...options);
    expect(code).toBe(2);
    expect(stderr).toMatch(reason);
  });

  it("refuses a run that nobody asked for", async () => {
    const { code, stderr } = await wasl("analyse", "gaps", `run-${CHAMBER}-${"0".repeat(32)}`);
    expect([code, stderr]).toEqual([2, expect.stringContaining("There is no run")]);
    const unknown = await wasl("status", `analysis-${CHAMBER}-${"0".repeat(32)}`);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("There is no analysis")]);
  });
});
