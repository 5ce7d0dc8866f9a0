import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { morocco } from "../../src/packs/morocco/index.js";
import { cpv } from "../../src/packs/cpv/index.js";
import { analyse, conceptsOf, termsOf } from "../../src/text/index.js";
import codes from "../../data/capability_codes.json" with { type: "json" };
import phrases from "../../data/capability_phrases.json" with { type: "json" };

type PhraseRow = [id: string, phrases: string[]];
type CodeRow = [id: string, nma: string[], cpv: string[]];

const phraseRows = (phrases as { rows: PhraseRow[] }).rows;
const codeRows = (codes as { rows: CodeRow[] }).rows;
const allPhrases = phraseRows.flatMap(([id, texts]) => texts.map((text) => ({ id: `@${id}`, text })));

const concepts = (text: string) => conceptsOf(termsOf(text));

/** A short plural and its singular are one. */
const singular = (term: string) => (/^.{3,4}[sx]$/.test(term) ? term.slice(0, -1) : term);

/** What is recognised, by trying every phrase at every place: of those that stand there, the longest. */
function conceptsByTrying(terms: readonly string[]): Set<string> {
  const found = new Set<string>();
  const wanted = allPhrases.map(({ id, text }) => ({ id, terms: termsOf(text).map(singular) }));
  for (let i = 0; i < terms.length;) {
    const here = wanted.filter(
      ({ terms: phrase }) =>
        phrase.join() ===
        terms
          .slice(i, i + phrase.length)
          .map(singular)
          .join(),
    );
    const longest = Math.max(0, ...here.map(({ terms: phrase }) => phrase.length));
    for (const { id, terms: phrase } of here) if (phrase.length === longest) found.add(id);
    i += Math.max(1, longest);
  }
  return found;
}

describe("the capabilities of a text", () => {
  it.each([
    ["chaudronnier en atelier", ["@tolerie"], "the trade and the tradesman"],
    ["Travaux de tôlerie", ["@tolerie"], "another word for the same capability"],
    ["تصنيع القطع الميكانيكية", ["@usinage"], "in Arabic"],
    ["usinage de pièces aéronautiques", ["@usinage"], "in French"],
    ["agents de sécurité", ["@gardiennage"], "words between the terms of a phrase do not count"],
    ["location d'engins BTP", ["@location_engins"], "the longest phrase, and nothing inside it"],
    ["terrassement VRD", ["@terrassement"], "the longest phrase again"],
    ["conseil départemental", [], "a council gives no advice"],
    ["travaux intérieurs à l'hôtel de ville", [], "a town hall takes no guests, and interiors no temporary workers"],
    ["messagerie électronique", [], "mail that needs no lorry"],
    ["vêtements", [], "half of a phrase is none"],
  ])("%j are %j: %s", (text, expected) => {
    expect(concepts(text)).toEqual(expected);
  });

  it("include the concept of every phrase", () => {
    expect(allPhrases.filter(({ id, text }) => !concepts(text).includes(id))).toEqual([]);
  });

  it("are those found by trying every phrase at every place", () => {
    const pieces = fc.oneof(
      fc.constantFrom(...allPhrases.map(({ text }) => text)),
      fc.constantFrom(...allPhrases.flatMap(({ text }) => text.split(" "))),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const terms = termsOf(parts.join(" "));
        expect(new Set(conceptsOf(terms))).toEqual(conceptsByTrying(terms));
      }),
    );
  });

  it("come once each, behind the terms, and are no words", () => {
    const tokens = analyse("tôlerie, chaudronnerie et @tolerie");
    expect(tokens).toEqual(["toleri", "chaudr", "toleri", "@tolerie"]);
    expect(termsOf("@usinage")).not.toContain("@usinage");
  });

  it("have codes that exist, for every concept", () => {
    expect(codeRows.map(([id]) => id)).toEqual(phraseRows.map(([id]) => id));
    const unknown = codeRows.flatMap(([, nma, publicContracts]) => [
      ...nma.filter((code) => !morocco.taxonomy.get(code)),
      ...publicContracts.filter((code) => !cpv.taxonomy.get(code)),
    ]);
    expect(unknown).toEqual([]);
  });

  it("of a long text come in linear time", () => {
    expect(conceptsOf(termsOf("location engins BTP ".repeat(100_000)))).toEqual(["@location_engins"]);
  });
});
