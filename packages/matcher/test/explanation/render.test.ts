import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  constraintLabel,
  CONSTRAINT_IDS,
  coreProfile,
  createMatcher,
  createSupplierIndex,
  orThrow,
  parseProfile,
  renderCandidate,
  renderExclusion,
  type Language,
  type Need,
  type Supplier,
} from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { needs, registers } from "../oracle/arbitrary-pairs.js";

const languages: Language[] = ["fr", "ar", "en"];
const ISOLATES = /[\u2066-\u2069\u200e\u200f]/g;
const matchers = [
  createMatcher({ pack: morocco }),
  createMatcher({
    pack: morocco,
    profile: parseProfile({ ...coreProfile, id: "mixed", formula: "0.1 + 0.9 * sector * (0.6 * region + 0.4 * size)" }),
  }),
];

const need: Need = {
  id: "faisceaux",
  title: "Faisceaux de câbles",
  buyer: { id: "constructeur" },
  activities: ["2931"],
  place: { province: "MA-TNG" },
  annualValue: 2_000_000,
  required: { certifications: ["IATF 16949"], maxDistanceKm: 100, categories: ["PE", "ME"], minTurnover: 3_000_000 },
};
const far: Supplier = {
  id: "far",
  name: "Far",
  category: "TPE",
  activities: ["2932"],
  place: { province: "MA-CAS" },
  turnover: 1_000_000,
  consent: true,
};
const near: Supplier = {
  ...far,
  id: "near",
  category: "PE",
  place: { commune: "Tétouan" },
  certifications: ["IATF 16949"],
};
const unsure: Supplier = {
  id: "unsure",
  name: "U",
  activities: ["2931"],
  place: { province: "MA-TNG" },
  certifications: ["iatf-16949"],
};

function explained(supplier: Supplier, language: Language): string[] {
  const register = createSupplierIndex([orThrow(checkSupplier(supplier, morocco))], morocco);
  const explanation = matchers[0]!.explain(orThrow(checkNeed(need, morocco)), supplier.id, register);
  return renderExclusion(explanation, { language, pack: morocco }).map((line) =>
    line.replace(ISOLATES, "").replace(/[\u00a0\u202f]/g, " "),
  );
}

describe("an explanation", () => {
  it("shows parts that add up to the score as shown, in every language", () => {
    const numbers = (text: string) =>
      text
        .replace(ISOLATES, "")
        .match(/-?\d+[.,]\d+/g)!
        .map((n) => Math.round(Number(n.replace(",", ".")) * 1000));
    fc.assert(
      fc.property(
        needs,
        registers,
        fc.constantFrom(...languages),
        fc.constantFrom(...matchers),
        (asked, suppliers, language, matcher) => {
          const register = createSupplierIndex(
            suppliers.map((supplier) => orThrow(checkSupplier(supplier, morocco))),
            morocco,
          );
          for (const candidate of matcher.rank(orThrow(checkNeed(asked, morocco)), register).candidates) {
            const [score, ...parts] = numbers(renderCandidate(candidate, { language, pack: morocco })[0]!);
            expect(parts.reduce((a, b) => a + b, 0)).toBe(score);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it("names every obstacle of a firm that is not ranked, with what was asked and what the firm has", () => {
    const lines = explained(far, "fr");
    expect(lines.slice(0, 5)).toEqual([
      "Sa catégorie, TPE, n'est pas admise : le besoin s'adresse à PE et ME.",
      "Elle est à 293 km du lieu du besoin, qui admet 100 km, et sa zone de service ne couvre pas ce lieu.",
      "Il lui manque une certification exigée : IATF 16949.",
      "Son chiffre d'affaires de 1 000 000 MAD est inférieur au minimum de 3 000 000 MAD.",
      "Non classée. Sans ces obstacles, son score serait de 0,439.",
    ]);
  });

  it("names what the register does not know", () => {
    expect(explained(unsure, "en")).toEqual([
      "Rank 1: it is the only eligible firm.",
      "Score 0.900 = Sector 0.500 + Region 0.300 + Size 0.100.",
      "Sector: does what is asked for, 2931 “Manufacture of electrical and electronic equipment for motor vehicles”.",
      "Region: on the spot, in Tangier-Assilah.",
      "Size: turnover unknown, against an order of MAD 2,000,000 a year, counted as 0.500.",
      "To verify: consent to be introduced, category of the firm, possible auto-entrepreneur ceiling and minimum turnover.",
    ]);
  });

  it("speaks Arabic with places and sectors by their Arabic names, values isolated from the sentence's direction", () => {
    const lines = explained(near, "ar");
    expect(lines[0]).toBe("رقم معاملاتها 1.000.000 MAD أقل من الحد الأدنى 3.000.000 MAD.");
    expect(lines.find((line) => line.startsWith("الجهة"))).toContain("تطوان");
    const raw = renderCandidate(
      { score: 1, base: 0, criteria: [], toVerify: [], tied: true },
      { language: "ar", pack: morocco },
    ).join("");
    expect(raw.match(/\u2068/g)?.length).toBe(raw.match(/\u2069/g)?.length);
  });

  it.each(languages)("has a label in %s for every reason, each its own", (language) => {
    const labels = CONSTRAINT_IDS.map((id) => constraintLabel(id, language));
    expect(new Set(labels).size).toBe(CONSTRAINT_IDS.length);
  });
});
