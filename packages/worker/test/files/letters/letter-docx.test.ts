import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lettersDocx } from "../../../src/files/letters/letter-docx.js";
import { curatedPairing, lettersOf, linesOf, withoutDirections } from "./drawn-letters.js";
import { filesIn, paragraphsIn } from "./read-docx.js";

const HOSTILE = `</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\calc</w:instrText> & "'<!-- ]]> =1+1 \u0001\ufffe\ud800`;
const ARABIC = /\p{Script=Arabic}/u;

describe("letters for Word", () => {
  it("say line by line what the letters say, with lists as lists", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(39), fc.nat(362), async (need, firm) => {
        const letters = lettersOf(curatedPairing(need, firm));
        const paragraphs = paragraphsIn(await lettersDocx(letters, "Courriers")).filter(({ text }) => text !== "");
        expect(paragraphs.map(({ text }) => withoutDirections(text))).toEqual(
          letters.flatMap(linesOf).map(withoutDirections),
        );
        const items = letters.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === "list" ? block.items : [])),
        );
        expect(paragraphs.filter(({ listed }) => listed).map(({ text }) => withoutDirections(text))).toEqual(
          items.map(withoutDirections),
        );
      }),
      { numRuns: 15 },
    );
  });

  it("run from right to left in Arabic, but for what is in Latin script", async () => {
    const letters = lettersOf(curatedPairing(0, 0)).filter(({ language }) => language === "ar");
    const paragraphs = paragraphsIn(await lettersDocx(letters, "مراسلات")).filter(({ text }) => text !== "");
    expect(paragraphs.every(({ bidirectional }) => bidirectional)).toBe(true);
    const runs = paragraphs.flatMap((paragraph) => paragraph.runs);
    for (const { text, rightToLeft } of runs) if (ARABIC.test(text)) expect(rightToLeft, text).toBe(true);
    const latin = runs.filter(({ text }) => /^\u200e[«"]?\p{Script=Latin}/u.test(text));
    expect(latin.length).toBeGreaterThan(5);
    expect(latin.some(({ rightToLeft }) => rightToLeft)).toBe(false);
    expect(runs.some(({ text }) => /[\u2066-\u2069]/.test(text))).toBe(false);
  });

  it("run from left to right in French and English", async () => {
    const letters = lettersOf(curatedPairing(0, 0)).filter(({ language }) => language !== "ar");
    const paragraphs = paragraphsIn(await lettersDocx(letters, "Letters"));
    expect(paragraphs.some(({ bidirectional }) => bidirectional)).toBe(false);
  });

  it("hold hostile names as text, and nothing that runs or loads", async () => {
    const bytes = await lettersDocx(lettersOf(curatedPairing(3, 5, HOSTILE), HOSTILE), HOSTILE);
    const files = filesIn(bytes);
    for (const [name, content] of files) {
      expect(/<w:instrText|TargetMode="External"|vbaProject/.test(content), name).toBe(false);
      // One sign that XML 1.0 does not allow would keep Word from opening the file.
      expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/u.test(content), name).toBe(false);
    }
    expect(paragraphsIn(bytes).some(({ text }) => text.includes("DDEAUTO"))).toBe(true);
  });
});
