import { describe, expect, it } from "vitest";
import { morocco } from "../../src/packs/morocco/index.js";
import { checkNeed, checkSupplier, orThrow, taxonomyFromRows, withTaxonomy } from "../../src/reference/index.js";
import type { Validated } from "../../src/domain/index.js";

const firm = { id: "f1", name: "Atelier", activities: ["2562"], place: { province: "MA-CAS" } };
const need = { id: "n1", title: "Usinage", buyer: { id: "b1" }, activities: ["2562"], place: { province: "MA-CAS" } };

/** Issues as `code path`. */
function issuesOf(checked: Validated<unknown>): string[] {
  return checked.ok ? [] : checked.issues.map(({ code, path }) => `${code} ${path}`);
}

describe("a checked record", () => {
  it("carries each code in its one form, once", () => {
    const checked = orThrow(checkSupplier({ ...firm, activities: ["25.62", "2562", "c"] }, morocco));
    expect(checked.supplier.activities).toEqual(["2562", "C"]);
    expect(orThrow(checkNeed({ ...need, activities: ["25.62"] }, morocco)).need.activities).toEqual(["2562"]);
  });

  it("carries the codes of past work in the same form", () => {
    const references = [{ title: "Pièces", activities: ["25.62", "old"] }, { title: "Autres" }];
    expect(orThrow(checkSupplier({ ...firm, references }, morocco)).supplier.references).toEqual([
      { title: "Pièces", activities: ["2562", "old"] },
      { title: "Autres" },
    ]);
  });

  it("carries the id of the chamber that an alias names", () => {
    expect(orThrow(checkNeed({ ...need, chamber: "ccis-06" }, morocco)).need.chamber).toBe("casablanca-settat");
  });

  it("carries the codes of the regions it serves, also when the firm sits abroad", () => {
    const serviceArea = { kind: "regions", regions: ["Casablanca-Settat", "ma-01", "سوس ماسة"] };
    const abroad = { ...firm, place: { country: "FR" }, serviceArea };
    expect([...orThrow(checkSupplier(abroad, morocco)).servedRegions]).toEqual(["MA-06", "MA-01", "MA-09"]);
  });
});

describe("a record that cannot be used", () => {
  it("says all that is wrong, where, and what was meant", () => {
    const checked = checkNeed(
      { ...need, activities: ["2562", "2565"], place: { province: "Casablnca" }, chamber: "x" },
      morocco,
    );
    expect(issuesOf(checked)).toEqual([
      "unknown-code activities[1]",
      "unknown-place place.province",
      "unknown-chamber chamber",
    ]);
    if (checked.ok) return;
    expect(checked.issues[0]?.suggestions).toContain("2562");
    expect(checked.issues[1]?.suggestions).toEqual(["Casablanca"]);
  });

  it("lists the choices of an ambiguous place", () => {
    const checked = checkSupplier({ ...firm, place: { commune: "Oulad Azzouz" } }, morocco);
    expect(issuesOf(checked)).toEqual(["ambiguous-place place.commune"]);
    if (!checked.ok) expect(checked.issues[0]?.expected).toMatch(/Khouribga.*053110515.*Nouaceur.*063850107/);
  });

  it("points at the region served that does not exist or is none", () => {
    const serviceArea = { kind: "regions", regions: ["MA-06", "MA-13", "Settat"] };
    expect(issuesOf(checkSupplier({ ...firm, serviceArea }, morocco))).toEqual([
      "unknown-place serviceArea.regions[1]",
      "contradictory-place serviceArea.regions[2]",
    ]);
  });

  it("may have been written for another taxonomy", () => {
    expect(issuesOf(checkSupplier({ ...firm, taxonomy: "cpv2008" }, morocco))).toEqual(["unknown-code taxonomy"]);
  });
});

describe("a pack with other activity codes", () => {
  const trades = taxonomyFromRows({ id: "trades", rows: [{ code: "T1", label: "Tournage" }] });
  const pack = withTaxonomy(morocco, trades);

  it("checks against these, and keeps its places and chambers", () => {
    expect(checkSupplier({ ...firm, taxonomy: "trades", activities: ["T1"] }, pack).ok).toBe(true);
    expect(issuesOf(checkSupplier(firm, pack))).toEqual(["unknown-code activities[0]"]);
    expect(pack.gazetteer).toBe(morocco.gazetteer);
  });
});
