import { describe, expect, it } from "vitest";
import { renderExclusion, type Language, type PairExplanation } from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";

const ISOLATES = /[\u2066-\u2069]/g;

function placeAmong(eligibleFirms: number, language: Language): string {
  const explanation: PairExplanation = {
    ...{ needId: "n", supplierId: "s", eligible: true, violations: [], toVerify: [] },
    ...{ rank: 1, eligibleFirms, score: 1, base: 0, criteria: [], tied: false },
  };
  return renderExclusion(explanation, { language, pack: morocco })[0]!.replaceAll(ISOLATES, "");
}

describe("the place among eligible firms", () => {
  it.each([
    [1, "Rank 1: it is the only eligible firm."],
    [2, "Rank 1 of 2 eligible firms."],
    [1_000, "Rank 1 of 1,000 eligible firms."],
  ])("is said in English of %d", (firms, sentence) => {
    expect(placeAmong(firms, "en")).toBe(sentence);
  });

  it.each([
    [1, "Rang 1\u00a0: c'est la seule entreprise admissible."],
    [2, "Rang 1 parmi 2 entreprises admissibles."],
    [21, "Rang 1 parmi 21 entreprises admissibles."],
    [1_000_000, "Rang 1 parmi 1\u202f000\u202f000 d'entreprises admissibles."],
  ])("is said in French of %d", (firms, sentence) => {
    expect(placeAmong(firms, "fr")).toBe(sentence);
  });

  // Two have a form of their own; 3 to 10 take the plural; from 11 on the singular, and so again after each hundred.
  it.each([
    [1, "الرتبة 1: هي المقاولة المؤهلة الوحيدة."],
    [2, "الرتبة 1 من بين مقاولتين مؤهلتين."],
    [3, "الرتبة 1 من بين 3 مقاولات مؤهلة."],
    [10, "الرتبة 1 من بين 10 مقاولات مؤهلة."],
    [11, "الرتبة 1 من بين 11 مقاولة مؤهلة."],
    [99, "الرتبة 1 من بين 99 مقاولة مؤهلة."],
    [100, "الرتبة 1 من بين 100 مقاولة مؤهلة."],
    [102, "الرتبة 1 من بين 102 مقاولة مؤهلة."],
    [103, "الرتبة 1 من بين 103 مقاولات مؤهلة."],
    [111, "الرتبة 1 من بين 111 مقاولة مؤهلة."],
  ])("is said in Arabic of %d", (firms, sentence) => {
    expect(placeAmong(firms, "ar")).toBe(sentence);
  });
});
