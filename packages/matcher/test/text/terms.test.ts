import { stemmer } from "@orama/stemmers/arabic";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STOP_WORDS } from "../../src/text/stop-words.js";
import { termsOf } from "../../src/text/index.js";

/** Letters that are written for one another, once more and apart from the code. */
const SAME: readonly (readonly [string, string])[] = [
  ..."œ:oe æ:ae ß:ss ø:o ł:l đ:d ð:d þ:th ı:i ς:σ".split(" "),
  ..."ٱ:ا ى:ي ی:ي ک:ك گ:ك ڭ:ك ݣ:ك ڨ:ك پ:ب چ:ج ڤ:ف".split(" "),
].map((pair) => pair.split(":") as [string, string]);

/** What the terms of a text are, by the book: the whole text at once, step by step, nothing remembered. */
function termsByTheBook(text: string): string[] {
  const added = /[\p{M}ـ\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
  let folded = text.replaceAll(added, "").normalize("NFKD").replaceAll(added, "").toLowerCase().replaceAll(added, "");
  for (const [variant, letter] of SAME) folded = folded.replaceAll(variant, letter);
  return folded
    .split(/(?:[^\p{L}\p{N}]|[\u02b9-\u02ff])+/u)
    .map((word) => [...word])
    .filter((letters) => letters.length > 1 && letters.some((letter) => !/\p{N}/u.test(letter)))
    .filter((letters) => !STOP_WORDS.has(letters.join("")))
    .map((letters) => (letters.some(isArabic) ? arabic(letters.join("")) : letters.slice(0, 6).join("")));
}

const isArabic = (letter: string) => /\p{Script=Arabic}/u.test(letter);

function arabic(word: string): string {
  const start = word.slice(0, 24);
  const stem = stemmer(start.endsWith("ه") ? `${start.slice(0, -1)}ة` : start);
  return stem.endsWith("ة") ? `${stem.slice(0, -1)}ه` : stem;
}

const words = fc.constantFrom(
  ..."L'Œuvre d’art CHAUDRONNERIE tôlerie e\u0301tanche\u0301ite\u0301 n°12 m² ½ ﬁltre Ａｂｃ İstanbul straße ΟΔΟΣ ﷺ القِطَع القـــطع شركة شركه".split(
    " ",
  ),
  ..."😀 👩‍🔧 \ud800 \udc00 𝐀bc 𐌰𐌱𐌲𐌳𐌴𐌵𐌶𐌷 a\u200fb soft\u00adhyphen o\u02bcclock ʰa ٣٤٥ 2026 iso9001 sous-traitance".split(
    " ",
  ),
);

const texts = fc.oneof(
  fc.array(fc.oneof(words, fc.string({ unit: "binary" })), { maxLength: 12 }).map((parts) => parts.join(" ")),
  fc
    .array(fc.oneof(words, fc.constantFrom("'", "-", "\u00a0", ".", "\u200f", "\u0301")))
    .map((parts) => parts.join("")),
  fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

describe("the terms of a text", () => {
  it.each([
    ["L'usinage de pièces aéronautiques", ["usinag", "pieces", "aerona"], "elisions and prepositions say nothing"],
    ["chaudronnier, CHAUDRONNERIE", ["chaudr", "chaudr"], "trade and tradesman meet"],
    ["Œuvres d'art", ["oeuvre", "art"], "œ is two letters, and a plural falls with the cut"],
    ["pièces pieces PIE\u0300CES", ["pieces", "pieces", "pieces"], "accents are often lost"],
    ["12 lots n° 7, iso9001", ["lots", "iso900"], "numbers are left out, what holds letters is not"],
    ["القطع وقطعة", ["قطع", "قطع"], "article and conjunction fall away"],
    ["شركة شركه", ["شرك", "شرك"], "a final heh is a teh marbuta"],
    ["أسلاك اسلاك آسلاك", ["اسل", "اسل", "اسل"], "alef with hamza, without, with madda"],
    ["تَصْنِيع تـصـنـيـع تصنيع", ["تصنيع", "تصنيع", "تصنيع"], "vowel signs and tatweel are ornament"],
    ["", [], "nothing says nothing"],
  ])("of %j are %j: %s", (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it("are those of a plain computation, for any text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(termsOf(text)).toEqual(termsByTheBook(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it("are the same when asked again, whatever was asked in between", () => {
    const seen = "Chaudronnerie fine et tôlerie";
    const before = termsOf(seen);
    for (let i = 0; i < 40_000; i++) termsOf(`mot${i.toString(36)}`);
    expect(termsOf(seen)).toEqual(before);
  });

  it("of two texts with a blank between are those of both", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(termsOf(`${one} ${other}`)).toEqual([...termsOf(one), ...termsOf(other)]);
      }),
    );
  });

  // Each would take minutes if time grew with the square of the length.
  it.each([
    ["accents in Unicode's order and against it", "a" + "\u0301\u0323".repeat(200_000), 0],
    ["one Latin word", "é".repeat(500_000), 1],
    ["one Arabic word", "ب".repeat(500_000), 1],
    ["emoji", "😀👩‍🔧".repeat(100_000), 0],
    ["halves of characters", "\ud800".repeat(500_000), 0],
    ["fractions", "½".repeat(300_000), 0],
    ["final sigmas", "ΑΣ'".repeat(100_000), 100_000],
    ["both directions", "tôle قطع ".repeat(50_000), 100_000],
  ])("of a long text of %s come in linear time", (_what, text, count) => {
    expect(termsOf(text)).toHaveLength(count);
  });
});
