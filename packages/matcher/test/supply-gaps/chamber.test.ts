import { beforeAll, describe, expect, it } from "vitest";
import { checkNeed, checkSupplier, createSupplierIndex, orThrow, type Need, type Supplier } from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { renderGap, supplyGaps, type SupplyGaps } from "../../src/supply-gaps/index.js";

const FES = { province: "MA-FES" };
const MEKNES = { province: "MA-MEK" };
const RABAT = { province: "MA-RAB" };
const AGADIR = { province: "MA-AGD" };

let numbered = 0;
function firm(activity: string, place: Supplier["place"], more: Partial<Supplier> = {}): Supplier {
  numbered += 1;
  return { id: `F${numbered}`, name: `Firm ${numbered}`, activities: [activity], place, consent: true, ...more };
}

/** Cleaning (8121) and wiring (4321) in and around the region Fès-Meknès; nobody makes footwear (1521). */
const firms = [
  firm("8121", FES, { certifications: ["ISO 9001"] }),
  firm("8121", MEKNES),
  firm("8121", MEKNES, { serviceArea: { kind: "national" } }),
  ...[1, 2, 3].map(() => firm("8121", RABAT, { certifications: ["ISO 9001"] })),
  ...[1, 2, 3, 4].map(() => firm("8121", AGADIR, { certifications: ["ISO 9001"], serviceArea: { kind: "national" } })),
  firm("4321", RABAT),
  firm("8121", {}, { certifications: ["ISO 9001"] }),
];

const need = (id: string, activity: string, more: Partial<Need> = {}): Need => ({
  ...{ id, title: id, buyer: { id: "B" }, activities: [activity], place: FES, introductions: 3 },
  ...more,
});

const needs = [
  need("cleaning", "8121", { required: { certifications: ["ISO 9001"] }, annualValue: 900_000 }),
  need("plain", "8121"),
  need("wiring", "4321", { annualValue: 100_000 }),
  need("footwear", "1521"),
];

let gaps: SupplyGaps;
const said = (language: "fr" | "ar" | "en", i: number) => renderGap(gaps.needs[i]!, { language, pack: morocco });

beforeAll(() => {
  const index = createSupplierIndex(
    firms.map((one) => orThrow(checkSupplier(one, morocco))),
    morocco,
  );
  const resolved = needs.map((one) => orThrow(checkNeed(one, morocco)));
  gaps = supplyGaps(resolved, index, { pack: morocco });
});

describe("a chamber's supply gaps", () => {
  it("counts at home and elsewhere, and blames what excludes most at home", () => {
    // One of the three cleaners at home is certified; eight elsewhere are, of which one is nowhere.
    expect(gaps.needs[0]).toEqual({
      needId: "cleaning",
      region: "MA-03",
      sector: "N",
      annualValue: 900_000,
      wanted: 3,
      within: "region",
      viable: 1,
      missing: 2,
      suitable: { country: 9, region: 1, serving: 4, unplaced: 1 },
      ofTheTrade: { country: 11, within: 3 },
      excluded: { "certification-missing": 2 },
      barrier: "certification-missing",
      // Rabat is nearer than Agadir and has enough.
      nearest: { region: "MA-04", firms: 3, km: expect.closeTo(165, -1) as number },
    });
    expect(gaps.needs[1]).toMatchObject({ viable: 3, missing: 0 });
  });

  it("tells a trade that nobody is in from one that only others have", () => {
    expect(gaps.needs[2]).toMatchObject({
      missing: 3,
      barrier: "sector-below-floor",
      ofTheTrade: { country: 1, within: 0 },
    });
    // One electrician in the country does not make up for three.
    expect(gaps.needs[2]!.nearest).toBeUndefined();
    expect(gaps.needs[3]).toMatchObject({ missing: 3, barrier: "sector-below-floor", ofTheTrade: { country: 0 } });
  });

  it("sums up by region and sector", () => {
    const { cells, all, byRegion, bySector } = gaps.table;
    expect(all).toEqual({
      ...{
        needs: 4,
        unmet: 3,
        unserved: 1,
        missing: 8,
        unmetValue: 1_000_000,
        unmetOfUnknownValue: 1,
        nearest: "MA-04",
      },
    });
    expect(byRegion).toEqual([{ region: "MA-03", ...all }]);
    expect(bySector.map(({ sector, missing }) => [sector, missing])).toEqual([
      ["C", 3],
      ["F", 3],
      ["N", 2],
    ]);
    expect(cells.map(({ region, sector }) => [region, sector])).toEqual([
      ["MA-03", "C"],
      ["MA-03", "F"],
      ["MA-03", "N"],
    ]);
  });

  it("is plain data: JSON holds all of it", () => {
    expect(JSON.parse(JSON.stringify(gaps))).toEqual(gaps);
  });

  it("says so in three languages", () => {
    expect(said("en", 0)).toEqual([
      "Firms wanted: 3; found in the region Fez-Meknes: 1.",
      "Missing: 2.",
      "Main obstacle: Certification missing (firms concerned: 2).",
      "Suitable firms in the whole register: 9.",
      "Based elsewhere, but saying that they serve this place: 4.",
      "Of unknown place, to verify: 1.",
      expect.stringMatching(
        /^Nearest region that could serve: Rabat-Salé-Kénitra \(suitable firms: 3, of which 2 within 1\d\d km\)\.$/,
      ),
    ]);
    expect(said("fr", 1)).toEqual([
      "Entreprises recherchées\u00a0: 3\u00a0; trouvées dans la région Fès-Meknès\u00a0: 3.",
    ]);
    expect(said("fr", 3).at(-1)).toBe("Aucune entreprise du registre n'exerce cette activité.");
    expect(said("fr", 2).at(-1)).toBe("Aucune région ne peut fournir à elle seule ce qui manque (3).");
    expect(said("ar", 0)[0]).toBe(
      "المقاولات المطلوبة: \u20683\u2069؛ الموجودة في جهة \u2068فاس-مكناس\u2069: \u20681\u2069.",
    );
  });
});
