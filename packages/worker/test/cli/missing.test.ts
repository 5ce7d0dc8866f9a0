import { curatedNeeds, curatedPaths, curatedRegister } from "@wasl/fixtures";
import { checkNeed, checkSupplier, createSupplierIndex, orThrow } from "@wasl/matcher";
import { createInquiry, fieldLabel, type MissingData } from "@wasl/matcher/missing-data";
import { morocco } from "@wasl/matcher/morocco";
import { describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.js";

const files = ["--needs", curatedPaths.needs, "--suppliers", curatedPaths.suppliers];
const missing = (...args: string[]) => runInProcess(".", "missing", ...files, ...args);

const needs = curatedNeeds().map((need) => orThrow(checkNeed(need, morocco)));
const firms = curatedRegister().map((firm) => orThrow(checkSupplier(firm, morocco)));
const register = createSupplierIndex(firms, morocco);

describe("wasl missing", () => {
  it("gives as JSON what the library finds", async () => {
    const { code, stdout, stderr } = await missing("--json", "--top", "4", "--firms", "3", "--levels", "7");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const found = JSON.parse(stdout) as MissingData;
    expect(found).toEqual(createInquiry({ pack: morocco, register, k: 4, levels: 7 }).ofNeeds(needs, { most: 3 }));
    expect(found.fields[0]!.expectedChanges).toBeGreaterThan(1);
    for (const { ask } of found.fields) expect(ask.length).toBeLessThanOrEqual(3);
  });

  it.each(["fr", "ar", "en"] as const)("names in %s the fields, and the firms to ask first", async (language) => {
    const { code, stdout } = await missing("--lang", language, "--firms", "1");
    expect(code).toBe(0);
    const { fields } = createInquiry({ pack: morocco, register }).ofNeeds(needs, { most: 1 });
    const places = fields.map(({ field }) => stdout.indexOf(fieldLabel(field, language)));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const { supplierId, needs: stakes } of fields.flatMap(({ ask }) => ask)) {
      expect(stdout).toContain(`${register.get(supplierId)!.supplier.name} [${supplierId}]`);
      expect(stdout).toContain(`[${stakes[0]!.needId}]`);
    }
  });
});
