import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpv } from "../../src/packs/cpv/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { taxonomyFromRows } from "../../src/reference/index.js";
import { createSuggester, examplesOf } from "../../src/suggestion/index.js";
import { conceptsOf, termsOf } from "../../src/text/index.js";
import { PHRASES } from "./phrases.js";

const suggester = createSuggester(morocco);

const divisionOf = (code: string) => morocco.taxonomy.lineage(code).find(({ depth }) => depth === 1)?.code;

/** Words of the labels, which it knows, and others. */
const labelWords = [...morocco.taxonomy.nodes()].flatMap(({ labels }) => Object.values(labels).join(" ").split(/\s+/));
const word = fc.oneof(fc.constantFrom(...labelWords), fc.constantFrom("usinage", "البناء", "xyzzy", "2026", "de"));
const texts = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));

describe("suggestions for words", () => {
  it.each(PHRASES)("of %j lie in division %s: %s", (phrase, division) => {
    const [first] = suggester.suggest(phrase);
    expect(divisionOf(first!.code), JSON.stringify(first)).toBe(division);
  });

  it("name codes of the taxonomy once each, with confidences that fall and add up to at most 1, and words of the text", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), fc.boolean(), (text, k, rollUp) => {
        const suggestions = suggester.suggest(text, { k, rollUp });
        const confidences = suggestions.map(({ confidence }) => confidence);
        expect(suggestions.length).toBeLessThanOrEqual(k);
        expect(new Set(suggestions.map(({ code }) => code)).size).toBe(suggestions.length);
        expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
        expect(confidences.every((each) => each > 0)).toBe(true);
        expect(confidences.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1);
        for (const { code, words } of suggestions) {
          expect(morocco.taxonomy.get(code)?.code).toBe(code);
          expect(words.length).toBeGreaterThan(0);
          expect(words.filter((each) => !text.includes(each))).toEqual([]);
        }
      }),
    );
  });

  it("are the first of more", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 8 }), (text, k) => {
        expect(suggester.suggest(text, { k: k + 1 }).slice(0, k)).toEqual(suggester.suggest(text, { k }));
      }),
    );
  });

  it("do not depend on the order of the words, unless a phrase of the thesaurus does", () => {
    const shuffled = fc
      .array(word, { maxLength: 10 })
      .chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })));
    const capabilities = (words: readonly string[]) => conceptsOf(termsOf(words.join(" "))).toSorted();
    const codes = (words: readonly string[]) =>
      suggester.suggest(words.join(" "), { k: 20 }).map(({ code, confidence, via }) => ({ code, confidence, via }));
    fc.assert(
      fc.property(shuffled, ([words, others]) => {
        fc.pre(capabilities(words).join() === capabilities(others).join());
        expect(codes(others)).toEqual(codes(words));
      }),
    );
  });

  it("are the same from another suggester, and when a word is said twice", () => {
    const again = createSuggester(morocco);
    for (const [phrase] of PHRASES) {
      expect(again.suggest(phrase)).toEqual(suggester.suggest(phrase));
      expect(suggester.suggest(`${phrase} ${phrase}`).map(({ code }) => code)).toEqual(
        suggester.suggest(phrase).map(({ code }) => code),
      );
    }
  });

  it.each(["", "   ", "xyzzy qwrtz", "2026 42", "de la et", "😀 \ud800", "的"])("are none for %j", (text) => {
    expect(suggester.suggest(text)).toEqual([]);
  });

  it.each([
    ["one phrase over and over", "usinage de pièces ".repeat(6_000)],
    ["all labels", labelWords.join(" ").slice(0, 100_000)],
    ["unknown words", Array.from({ length: 15_000 }, (_, i) => `zq${i.toString(36)}`).join(" ")],
    ["one word", "x".repeat(100_000)],
    ["emoji", "😀".repeat(50_000)],
  ])("of 100 kB of %s are given", (_what, text) => {
    expect(suggester.suggest(text).length).toBeLessThanOrEqual(5);
  });
});

describe("codes that compete", () => {
  it("are offered as the one above them, with their confidences together", () => {
    const [group] = suggester.suggest("nettoyage");
    const alone = suggester.suggest("nettoyage", { k: 100, rollUp: false });
    const sum = alone
      .filter(({ code }) => code === group!.code || morocco.taxonomy.get(code)!.parent === group!.code)
      .reduce((total, { confidence }) => total + confidence, 0);
    expect(group).toMatchObject({ code: "812" });
    expect(group!.among.map((code) => morocco.taxonomy.get(code)?.parent)).toEqual(group!.among.map(() => "812"));
    expect(group!.confidence).toBeCloseTo(sum, 6);
  });

  it("are named alone when one stands out, without those above it", () => {
    const codes = suggester.suggest("gardiennage").map(({ code }) => code);
    expect(codes[0]).toBe("8010");
    expect(codes).not.toContain("801");
    expect(codes).not.toContain("80");
  });
});

describe("examples", () => {
  const tree = taxonomyFromRows({
    id: "colours",
    rows: [
      { code: "R", label: "rouge" },
      { code: "B", label: "bleu" },
      { code: "B1", parent: "B", label: "bleu ciel" },
    ],
  });

  it("teach words that no label has, in any tree", () => {
    const untaught = createSuggester({ taxonomy: tree });
    expect(untaught.suggest("vermillon")).toEqual([]);
    const taught = createSuggester({ taxonomy: tree }, { examples: [{ text: "Vermillon clair", codes: ["R"] }] });
    expect(taught.suggest("vermillon")).toMatchObject([{ code: "R", words: ["vermillon"], via: "example" }]);
  });

  it("of unknown codes teach nothing", () => {
    const examples = [{ text: "vermillon", codes: ["?"] }];
    expect(createSuggester({ taxonomy: tree }, { examples }).suggest("vermillon")).toEqual([]);
  });

  it("teach once, however often they come", () => {
    const example = { text: "vermillon clair", codes: ["R"] };
    const [once, thrice] = [[example], [example, example, example]].map((examples) =>
      createSuggester({ taxonomy: tree }, { examples }).suggest("vermillon bleu"),
    );
    expect(thrice).toEqual(once);
  });

  it("make a code likelier that is used more", () => {
    const examples = (red: number, blue: number) => [
      ...Array.from({ length: red }, (_, i) => ({ text: `peinture ${i}`, codes: ["R"] })),
      ...Array.from({ length: blue }, (_, i) => ({ text: `peinture ${i}`, codes: ["B1"] })),
    ];
    const first = (red: number, blue: number) =>
      createSuggester({ taxonomy: tree }, { examples: examples(red, blue) }).suggest("peinture")[0]?.code;
    expect(first(9, 1)).toBe("R");
    expect(first(1, 9)).toBe("B1");
  });

  it("of a firm are its past work, and its own words with its own codes", () => {
    expect(
      examplesOf({
        id: "F",
        name: "F",
        activities: ["8121"],
        place: {},
        keywords: ["vitres", "sols"],
        text: "Propreté",
        references: [{ title: "Siège", activities: ["8122"] }, { title: "Sans code" }],
      }),
    ).toEqual([
      { text: "Siège", codes: ["8122"] },
      { text: "Sans code", codes: [] },
      { text: "vitres sols Propreté", codes: ["8121"] },
    ]);
  });
});

describe("where a suggestion comes from", () => {
  it.each([
    ["gardiennage", "thesaurus"],
    ["boulangerie artisanale", "alternative label"],
    ["élevage de volailles", "label"],
  ])("%j by the %s", (text, via) => {
    expect(suggester.suggest(text)[0]).toMatchObject({ via });
  });

  it("works for CPV as well", () => {
    const [first] = createSuggester(cpv).suggest("services de gardiennage");
    expect(cpv.taxonomy.lineage(first!.code)[0]?.code).toBe("79000000");
  });
});
