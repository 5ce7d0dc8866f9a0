import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { curatedNeeds, curatedPaths, curatedRegister } from "@wasl/fixtures";
import { checkNeed, checkSupplier, createNeedIndex, createSupplierIndex, orThrow } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { createTwoSides, type FirmOpportunities } from "@wasl/matcher/two-sided";
import { afterAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-opportunities-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = ["--needs", curatedPaths.needs, "--suppliers", curatedPaths.suppliers];
const opportunities = (...args: string[]) => runInProcess(folder, "opportunities", ...files, ...args);

const needs = curatedNeeds().map((need) => orThrow(checkNeed(need, morocco)));
const firms = curatedRegister().map((firm) => orThrow(checkSupplier(firm, morocco)));
const sides = createTwoSides({
  pack: morocco,
  needs: createNeedIndex(needs, morocco),
  register: createSupplierIndex(firms, morocco),
});

/** A firm that has a rank for some needs and is excluded from others. */
const firmId = firms
  .map(({ supplier: { id } }) => id)
  .find((id) => {
    const { opportunities: found, barred } = sides.opportunities(id);
    return found.length > 1 && barred.length > 0;
  })!;

interface Told {
  readonly needId: string;
  readonly sentences: readonly string[];
}

describe("wasl opportunities", () => {
  it("gives as JSON what the library finds, with a sentence for each part of it", async () => {
    const { code, stdout, stderr } = await opportunities("--supplier", firmId, "--json", "--mean", "geometric");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const told = JSON.parse(stdout) as FirmOpportunities & Record<"opportunities" | "barred", readonly Told[]>;
    const expected = sides.opportunities(firmId, { mean: "geometric" });
    const without = (all: readonly Told[]) => all.map(({ sentences, ...rest }) => rest);
    expect({ ...told, opportunities: without(told.opportunities), barred: without(told.barred) }).toEqual(
      JSON.parse(JSON.stringify(expected)),
    );
    for (const { sentences } of told.opportunities) expect(sentences.join(" ")).toMatch(/Intérêt des deux parties/);
    for (const { sentences } of told.barred) expect(sentences.join(" ")).toMatch(/Si elle y répondait/);
  });

  it.each([
    ["fr", "Besoin", "À améliorer"],
    ["ar", "الطلب", "للتحسين"],
    ["en", "Need", "To improve"],
  ])("is read in %s", async (language, head, improve) => {
    const { code, stdout } = await opportunities("--supplier", firmId, "--lang", language, "--top", "2");
    expect(code).toBe(0);
    expect(stdout).toContain(head);
    expect(stdout).toContain(improve);
    const { opportunities: found } = sides.opportunities(firmId, { k: 2 });
    for (const { needId } of found) expect(stdout).toContain(`[${needId}]`);
  });

  it("takes what firms look for from a file, and names what is wrong in it", async () => {
    const weights = { order: 0, distance: 1, activity: 0 };
    writeFileSync(join(folder, "near.yaml"), JSON.stringify({ weights, halvingKm: 20, activityStep: 1 }));
    const options = ["--supplier", firmId, "--mean", "harmonic", "--json", "--preferences"];
    const { stdout } = await opportunities(...options, "near.yaml");
    for (const { reciprocal } of (JSON.parse(stdout) as FirmOpportunities).opportunities) {
      const distance = reciprocal!.firmSide.aspects.find(({ aspect }) => aspect === "distance");
      expect(reciprocal!.firmSide.score).toBeCloseTo(2 ** (-distance!.distanceKm! / 20), 9);
    }
    writeFileSync(join(folder, "wrong.yaml"), "weights: {order: -1, distance: 1, activity: 0}\nhalvingKm: 20\n");
    const { code, stderr } = await opportunities(...options, "wrong.yaml");
    expect(code).toBe(1);
    expect(stderr).toMatch(/wrong\.yaml.*weights\.order/);
    expect(stderr).toMatch(/activityStep/);
  });

  it("says when there is no such firm, and which may have been meant", async () => {
    const { code, stderr } = await opportunities("--supplier", `${firmId}x`);
    expect(code).toBe(2);
    expect(stderr).toContain(`Did you mean ${firmId}?`);
  });
});
