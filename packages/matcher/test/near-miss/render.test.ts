import { describe, expect, it } from "vitest";
import type { Language } from "../../src/index.js";
import {
  GAP_KINDS,
  renderLeverage,
  renderNearMiss,
  renderSources,
  gapLabel,
  type Gap,
  type NearMiss,
} from "../../src/near-miss/index.js";
import { morocco } from "../../src/packs/morocco/index.js";

const LANGUAGES: readonly Language[] = ["fr", "ar", "en"];

const GAPS: readonly Gap[] = [
  { kind: "certification", word: "ISO 9001", asked: "required" },
  { kind: "certification", word: "MASE", asked: "preferred" },
  { kind: "language", word: "en" },
  { kind: "export-market", word: "FR" },
  { kind: "service-area", distanceKm: 239.6, maxDistanceKm: 50, region: "MA-09" },
  { kind: "service-area", distanceKm: 239.6, maxDistanceKm: 50, radiusKm: 240 },
  { kind: "turnover", actual: 800_000, least: 1_000_000 },
  { kind: "headcount", actual: 4, least: 10 },
  { kind: "status", category: "PP" },
  { kind: "status", category: "TPE" },
];

const nearMiss = (gap: Gap, more: Partial<NearMiss> = {}): NearMiss => ({
  needId: "n",
  supplierId: "f",
  gap,
  rank: 2,
  score: 0.8123,
  sector: "25",
  programmes: [],
  ...more,
});

/** Digits and names alone, so that blanks of a language's own and isolates do not matter. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "").replace(/[\u00a0\u202f]/g, " ");

const sentence = (gap: Gap, language: Language, more: Partial<NearMiss> = {}) =>
  plain(renderNearMiss(nearMiss(gap, more), { language, pack: morocco })[0]!);

describe("a near miss", () => {
  it("is told in each language: the place, the score, and what is lacking", () => {
    expect(sentence(GAPS[0]!, "en")).toBe("Would be 2nd (0.812) if it held the required certification ISO 9001.");
    expect(sentence(GAPS[0]!, "fr")).toBe("Serait 2e (0,812) si elle détenait la certification exigée ISO 9001.");
    expect(sentence(GAPS[0]!, "ar")).toBe(
      "ستحتل الرتبة 2 (النتيجة 0,812) لو كانت حاصلة على الشهادة المطلوبة ISO 9001.",
    );
    expect(sentence(GAPS[4]!, "fr")).toBe(
      "Serait 2e (0,812) si sa zone de service couvrait la région Souss-Massa : elle se trouve à 240 km, pour 50 km au plus.",
    );
    expect(sentence(GAPS[6]!, "en")).toBe(
      "Would be 2nd (0.812) if its turnover reached MAD 1,000,000 a year, instead of MAD 800,000 now.",
    );
  });

  it.each([
    [1, "1re", "1st"],
    [2, "2e", "2nd"],
    [3, "3e", "3rd"],
    [11, "11e", "11th"],
    [23, "23e", "23rd"],
  ])("has its place written as the language does: %i", (rank, french, english) => {
    expect(sentence(GAPS[0]!, "fr", { rank })).toContain(`Serait ${french} `);
    expect(sentence(GAPS[0]!, "en", { rank })).toContain(`Would be ${english} `);
  });

  it("names the values of its gap in all languages, and closes every isolate", () => {
    const values = [
      ["ISO 9001"],
      ["MASE"],
      ["en"],
      ["FR"],
      ["240", "50"],
      ["240", "50"],
      ["800", "000"],
      ["4", "10"],
      [],
      [],
    ];
    for (const language of LANGUAGES) {
      GAPS.forEach((gap, i) => {
        const [text] = renderNearMiss(nearMiss(gap), { language, pack: morocco });
        for (const value of values[i]!) expect(plain(text!)).toContain(value);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
        expect(text!.split("\u2068").length).toBe(text!.split("\u2069").length);
      });
    }
    const texts = LANGUAGES.flatMap((language) => GAPS.map((gap) => sentence(gap, language)));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("says that no programme helps where none does", () => {
    for (const language of LANGUAGES)
      expect(renderNearMiss(nearMiss(GAPS[2]!), { language, pack: morocco })).toHaveLength(2);
  });

  it("comes with a programme, what of it is met, to verify and not confirmed, and where that stands", () => {
    const programmes = [
      { name: "Moussanada", by: "assistance", met: ["category"], toVerify: ["open", "purpose", "age"] },
    ] as const;
    const lines = renderNearMiss(nearMiss(GAPS[0]!, { programmes }), { language: "fr", pack: morocco }).map(plain);
    expect(lines.slice(1)).toEqual([
      "Programme qui peut l'y aider : Moussanada, ANPME / Maroc PME : conseil ou assistance technique.",
      "Conditions remplies : catégorie PE / ME.",
      "À vérifier : programme encore ouvert ; prise en charge de ce besoin précis ; ancienneté en années, au moins 2.",
      "Non confirmé par la source : plafond.",
      expect.stringMatching(/^Source : https:\/\/libe\.ma\/.+/),
    ]);
    const options = { language: "fr", pack: morocco } as const;
    const told = renderNearMiss(nearMiss(GAPS[0]!, { programmes }), options, { sources: false }).map(plain);
    expect([...told, ...renderSources("Moussanada", options).map(plain)]).toEqual(lines);
  });

  it("has every programme of the pack told in every language, with no word of another", () => {
    for (const { name, terms } of morocco.programmes) {
      for (const { by } of terms?.supports ?? []) {
        const toVerify = [...terms!.conditions.map(({ about }) => about), "open", "purpose"] as const;
        const programmes = [{ name, by, met: [], toVerify }];
        for (const language of LANGUAGES) {
          const text = renderNearMiss(nearMiss(GAPS[0]!, { programmes }), { language, pack: morocco }).join("\n");
          expect(text).toContain(name);
          expect(text).not.toMatch(/undefined|NaN|\[object/);
          if (language !== "en") expect(text).not.toMatch(/\b(and|buyers|commissions,|to verify)\b/i);
        }
      }
    }
  });
});

describe("labels and leverage", () => {
  it("name every kind of gap in each language, with what it is about", () => {
    for (const language of LANGUAGES) {
      const labels = GAP_KINDS.map((kind) => gapLabel({ kind }, { language, pack: morocco }));
      expect(new Set(labels).size).toBe(GAP_KINDS.length);
    }
    const area = { kind: "service-area", subject: "MA-06" } as const;
    expect(gapLabel(area, { language: "fr", pack: morocco })).toBe("Zone de service Casablanca-Settat");
  });

  it("tell what certified firms win together, whether that was ranked again, and whether firms were left out", () => {
    const row = {
      certification: "ISO 9001",
      region: "MA-06",
      firms: 9,
      needs: 4,
      curve: [
        { supplierId: "a", gain: 3, introductions: 3, filled: 1 },
        { supplierId: "b", gain: 2, introductions: 5, filled: 1 },
      ],
      complete: false,
      verified: { firms: 2, introductions: 5, filled: 1 },
    };
    expect(renderLeverage(row, { language: "en", pack: morocco })).toEqual([
      "ISO 9001, Casablanca-Settat: firms certified together: 2; introductions won: 5, of which places empty today: 1.",
      "Verified by ranking everything again with 2 of these firms certified: 5.",
      "More may be won than is counted here.",
    ]);
    for (const language of LANGUAGES) {
      const [unknown] = renderLeverage(
        { certification: "MASE", firms: 0, needs: 0, curve: [], complete: true },
        { language, pack: morocco },
      );
      expect(unknown).not.toMatch(/undefined|NaN/);
    }
  });
});
