import { describe, expect, it } from "vitest";
import { cpv, createCpvPack } from "../../src/packs/cpv/index.js";
import { checkSupplier, orThrow } from "../../src/reference/index.js";

const nodes = [...cpv.taxonomy.nodes()];

describe("CPV 2008", () => {
  it("has its 45 divisions, 272 groups, 1,002 classes, 2,379 categories and 5,756 subcategories", () => {
    expect(cpv.taxonomy.levels.slice(0, 5)).toEqual(["division", "group", "class", "category", "subcategory"]);
    const counts = cpv.taxonomy.levels.map((_, depth) => nodes.filter((node) => node.depth === depth).length);
    expect(counts.slice(0, 4)).toEqual([45, 272, 1002, 2379]);
    expect(counts.slice(4).reduce((sum, count) => sum + count, 0)).toBe(5756);
  });

  it("puts every code below one of which it repeats the digits before the zeros", () => {
    for (const { code, parent } of nodes) {
      if (parent === undefined) expect(code).toMatch(/^\d{2}0{6}$/);
      else expect(code.startsWith(parent.replace(/0+$/, "").padEnd(2, "0"))).toBe(true);
    }
  });

  it("puts a child deeper than its parent; 35 skip a level", () => {
    const depths = new Map(nodes.map(({ code, depth }) => [code, depth]));
    const steps = nodes.flatMap(({ depth, parent }) => (parent ? [depth - depths.get(parent)!] : []));
    expect(Math.min(...steps)).toBe(1);
    expect(steps.filter((step) => step > 1)).toHaveLength(35);
  });

  it("drops a check digit", () => {
    expect(cpv.taxonomy.get("34300000-0")?.code).toBe("34300000");
    expect(cpv.taxonomy.get("34300000-00")).toBeUndefined();
  });

  it("is labelled in French and English", () => {
    expect(cpv.taxonomy.get("90910000")?.labels).toEqual({ fr: "Services de nettoyage", en: "Cleaning services" });
  });
});

describe("places that come with coordinates", () => {
  it("are taken as they are written", () => {
    expect(cpv.gazetteer.locate({ region: "52", province: "72", commune: "Le Mans", lat: 48, lon: 0.2 })).toEqual({
      status: "found",
      place: { country: "FR", region: "52", province: "72", commune: "Le Mans", point: { lat: 48, lon: 0.2 } },
    });
  });

  it("have no point without a coordinate", () => {
    expect(cpv.gazetteer.locate({ country: "PT", region: "Aveiro" })).toEqual({
      status: "found",
      place: { country: "PT", region: "Aveiro" },
    });
  });

  it("serve the regions that a firm names", () => {
    const firm = {
      id: "f",
      name: "F",
      activities: ["90910000-9"],
      place: { region: "52" },
      serviceArea: { kind: "regions", regions: ["52", "53"] },
    };
    const resolved = orThrow(checkSupplier(firm, cpv));
    expect([...resolved.servedRegions]).toEqual(["52", "53"]);
    expect(resolved.supplier.activities).toEqual(["90910000"]);
  });

  it("may lie in another country", () => {
    const portugal = createCpvPack({ country: "PT", currency: "EUR" });
    expect(portugal.gazetteer.locate({ lat: 41, lon: -8 })).toMatchObject({ place: { country: "PT" } });
  });
});
