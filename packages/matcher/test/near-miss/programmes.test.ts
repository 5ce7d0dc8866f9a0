import { describe, expect, it } from "vitest";
import { checkSupplier, orThrow, taxonomyFromRows, withTaxonomy, type Supplier } from "../../src/index.js";
import { programmesFor } from "../../src/near-miss/programme-fit.js";
import { GAP_KINDS, type Gap } from "../../src/near-miss/index.js";
import { morocco } from "../../src/packs/morocco/index.js";

const iso: Gap = { kind: "certification", word: "ISO 9001", asked: "required" };
const turnover: Gap = { kind: "turnover", actual: 1e6, least: 2e6 };

const firm = (record: Partial<Supplier>) =>
  orThrow(checkSupplier({ id: "f", name: "F", activities: ["2511"], place: { region: "MA-06" }, ...record }, morocco));

const namesFor = (gap: Gap, record: Partial<Supplier>) =>
  programmesFor(gap, firm(record), morocco).map(({ name }) => name);

describe("the terms of programmes", () => {
  it("quote words that stand in the programme's own entry", () => {
    const withTerms = morocco.programmes.filter(({ terms }) => terms !== undefined);
    expect(withTerms).toHaveLength(12);
    for (const { name, target, gives, note, period, terms } of withTerms) {
      const entry = [target, gives, note ?? "", period].join("\n");
      const { supports, conditions, unverified, ended } = terms!;
      for (const { says } of [...supports, ...conditions, ...unverified]) expect(entry, name).toContain(says);
      if (ended !== undefined) expect(period).toContain(`-${ended}`);
      else expect(period, name).not.toMatch(/\d{4}-\d{4}/);
    }
  });

  it("mark a condition as unverified where the entry does, and only there", () => {
    for (const { name, target, terms } of morocco.programmes) {
      const marked = terms?.conditions.some(({ unverified }) => unverified) ?? false;
      if (terms) expect(marked, name).toBe(target.includes("unverified"));
    }
  });
});

describe("a programme that may help", () => {
  it("gives advice to a small industrial firm that lacks a certificate", () => {
    // An industrial PE: Mowakaba and Tatwir take industrial TPME, Moussanada PME of any sector; Nawat takes none that size.
    expect(namesFor(iso, { category: "PE" })).toEqual([
      "Mowakaba (Mouwakaba)",
      "Moussanada",
      "Tatwir (croissance verte, industrie 4.0)",
    ]);
  });

  it("is not one for industry where the firm is in trade, nor one for small firms where it is an auto-entrepreneur", () => {
    expect(namesFor(iso, { category: "PE", activities: ["4771"] })).toEqual(["Moussanada"]);
    expect(namesFor(iso, { category: "AE" })).toEqual(["Nawat"]);
    expect(namesFor(iso, { category: "GE" })).toEqual([]);
  });

  it("has a condition to verify where the record does not know, and says that the entry names no certificate", () => {
    const [mowakaba] = programmesFor(iso, firm({}), morocco).filter(({ name }) => name.startsWith("Mowakaba"));
    expect(mowakaba).toEqual({
      name: "Mowakaba (Mouwakaba)",
      by: "assistance",
      met: ["sector"],
      toVerify: ["open", "purpose", "category"],
    });
    const second = programmesFor(iso, firm({ category: "PE", activities: ["4771", "2511"] }), morocco);
    expect(second.find(({ name }) => name.startsWith("Mowakaba"))?.toVerify).toContain("sector");
  });

  it("ends at a ceiling of turnover, and is never one that has ended", () => {
    const intelaka = "Intelaka (Damane Intelak)";
    expect(namesFor(turnover, { category: "TPE", turnover: 10_000_000 })).toContain(intelaka);
    expect(namesFor(turnover, { category: "TPE", turnover: 10_000_001 })).not.toContain(intelaka);
    expect(namesFor(turnover, { category: "ME" })).not.toContain("Imtiaz");
  });

  it("does not leave a firm out by a target that is not verified", () => {
    const [istitmar] = programmesFor(turnover, firm({ category: "ME" }), morocco).filter(
      ({ name }) => name === "Istitmar Croissance",
    );
    expect(istitmar?.toVerify).toContain("category");
  });

  it("is none for a gap of which no entry speaks", () => {
    const gaps: Gap[] = [
      { kind: "language", word: "en" },
      { kind: "export-market", word: "FR" },
      { kind: "service-area", distanceKm: 120, maxDistanceKm: 50, region: "MA-06" },
      { kind: "status", category: "PP" },
    ];
    for (const gap of gaps) expect(namesFor(gap, { category: "TPE" })).toEqual([]);
    const withProgrammes = new Set(
      morocco.programmes.flatMap(({ terms }) => terms?.supports.map(({ gap }) => gap) ?? []),
    );
    expect(GAP_KINDS.filter((kind) => withProgrammes.has(kind as never))).toEqual([
      "certification",
      "turnover",
      "headcount",
    ]);
  });

  it("is not judged by codes of another taxonomy", () => {
    const taxonomy = taxonomyFromRows({ id: "own", rows: [{ code: "C", label: "Commerce" }] });
    const pack = withTaxonomy(morocco, taxonomy);
    const shop = orThrow(checkSupplier({ id: "f", name: "F", activities: ["C"], place: {}, category: "PE" }, pack));
    const found = programmesFor(iso, shop, pack).find(({ name }) => name.startsWith("Mowakaba"));
    expect(found?.toVerify).toContain("sector");
  });
});
