import { describe, expect, it } from "vitest";
import { chamberOfRegion, findChamber } from "../../../src/reference/index.js";
import { morocco } from "../../../src/packs/morocco/index.js";

describe("the chambers", () => {
  it("are one for each region in the order of the regions, then their federation", () => {
    expect(morocco.chambers.map(({ id }) => id)).toEqual([
      "tanger-tetouan-al-hoceima",
      "oriental",
      "fes-meknes",
      "rabat-sale-kenitra",
      "beni-mellal-khenifra",
      "casablanca-settat",
      "marrakech-safi",
      "draa-tafilalet",
      "souss-massa",
      "guelmim-oued-noun",
      "laayoune-sakia-el-hamra",
      "dakhla-oued-ed-dahab",
      "federation",
    ]);
    for (const region of morocco.gazetteer.regions()) expect(chamberOfRegion(region, morocco)?.region).toBe(region);
  });

  it("are found by id, by number and by region, in any case", () => {
    for (const name of ["casablanca-settat", "CCIS-06", "ccis-06", "MA-06"]) {
      expect(findChamber(name, morocco)?.id).toBe("casablanca-settat");
    }
    expect(findChamber("FCMCIS", morocco)?.kind).toBe("federation");
    expect(findChamber("CCIS-13", morocco)).toBeUndefined();
  });

  it("have names in three languages", () => {
    for (const { labels } of morocco.chambers) expect(Object.keys(labels).toSorted()).toEqual(["ar", "en", "fr"]);
  });
});

describe("size classes", () => {
  it("have limits in order and name their framework and source", () => {
    expect(morocco.sizeClasses).toHaveLength(21);
    for (const { framework, source, turnoverAbove = 0, turnoverUpTo = Infinity } of morocco.sizeClasses) {
      expect(framework && source).toBeTruthy();
      expect(turnoverAbove).toBeLessThan(turnoverUpTo);
    }
  });

  it("of the observatory of small firms meet without gap, from 0 to 175 million dirhams and above", () => {
    const classes = morocco.sizeClasses.filter(({ framework }) => framework === "OMTPME");
    expect(classes.map(({ category }) => category)).toEqual(["MICRO", "TPE", "PE", "ME", "GE"]);
    classes.slice(1).forEach((size, i) => expect(size.turnoverAbove).toBe(classes[i]?.turnoverUpTo));
    expect(classes.at(-1)?.turnoverAbove).toBe(175_000_000);
  });

  it("hold the two ceilings of auto-entrepreneurs", () => {
    const ceilings = morocco.sizeClasses.filter(({ category }) => category === "AE").map((size) => size.turnoverUpTo);
    expect(ceilings).toEqual([500_000, 200_000]);
  });
});

describe("firm categories, legal forms and programmes", () => {
  it("cover every category that a record may carry", () => {
    const codes = morocco.firmCategories.map(({ code }) => code);
    for (const category of ["AE", "PP", "TPE", "PE", "ME", "GE"]) expect(codes).toContain(category);
  });

  it("come with what a reader needs to check them", () => {
    expect(morocco.programmes).toHaveLength(17);
    for (const { name, operator, sources } of morocco.programmes) expect(name && operator && sources[0]).toBeTruthy();
    expect(morocco.legalForms.find(({ code }) => code === "SARL")?.legalBasis).toBe("loi 5-96");
  });
});
