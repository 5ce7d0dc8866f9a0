import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CapabilityFacts } from "../../src/criteria/index.js";
import type { Need, ScoringProfile, Supplier } from "../../src/index.js";
import { Draw, drawFirms, drawNeed } from "../oracle/random-world.js";
import { assessed, plainProfile } from "./assessed.js";

const utility = (of: Parameters<typeof assessed>[1], ...firms: Partial<Supplier>[]) =>
  assessed("capabilities", of, firms[0]!, ...firms.slice(1))!.utility;
const facts = (of: Parameters<typeof assessed>[1], ...firms: Partial<Supplier>[]) =>
  assessed("capabilities", of, firms[0]!, ...firms.slice(1))!.facts as CapabilityFacts;

const { capabilities } = plainProfile.criteria;
const withNumbers = (numbers: Partial<NonNullable<typeof capabilities>>): ScoringProfile => ({
  ...plainProfile,
  criteria: { ...plainProfile.criteria, capabilities: { ...capabilities!, ...numbers } },
});

/** A word of which no label and no capability speaks. */
const asks: Partial<Need> = { title: "zirconium" };
const speaks: Partial<Supplier> = { text: "zirconium" };
const silent: Partial<Supplier> = { text: "" };

describe("capabilities", () => {
  it("is what BM25 gives, by hand: one of two profiles has the one word of the need once", () => {
    // idf = ln(1 + (2 − 1 + ½) / (1 + ½)) = ln 2. With k1 = 1 and b = 0 the score is idf · 1 · 2 / (1 + 1); at the most it would be idf · 2.
    const idf = Math.log(2);
    const expected = Math.log(1 + idf / 10) / Math.log(1 + (2 * idf) / 10);
    expect(utility({ need: asks }, speaks, silent)).toBeCloseTo(expected, 12);
    expect(utility({ need: asks }, silent, speaks)).toBe(0);
  });

  it("gives the best reference its share where references are known, and its profile all where they are not", () => {
    const past = (...titles: string[]) => ({ references: titles.map((title) => ({ title })) });
    const halves = (first: Partial<Supplier>) => utility({ need: asks }, first, past("a chair"), silent);
    const known = halves(past("zirconium", "a table"));
    expect(halves(past("a table", "zirconium"))).toBeCloseTo(known, 12);
    expect(halves(past("zirconium"))).toBeGreaterThan(halves({ ...speaks, references: [] }));
    expect(halves(speaks)).toBeCloseTo(2 * halves({ ...speaks, references: [] }), 12);
  });

  it("counts more of a word less and less, a rare word more than a common one, and a long text no more than a short one", () => {
    const others = ["zirconium hafnium", "hafnium", "hafnium", ""].map((text) => ({ text }));
    const of = (text: string) => utility({ need: { title: "zirconium hafnium" } }, { text }, ...others);
    const [once, twice, thrice] = [of("zirconium"), of("zirconium ".repeat(2)), of("zirconium ".repeat(3))];
    expect(twice).toBeGreaterThan(once);
    expect(thrice - twice).toBeLessThan(twice - once);
    expect(once).toBeGreaterThan(of("hafnium"));
    expect(of(`zirconium ${"tantalum ".repeat(500)}`)).toBeCloseTo(once, 12);
    const long = (text: string) =>
      utility(
        { need: asks, profile: withNumbers({ lengthNormalisation: { profile: 1, reference: 1 } }) },
        { text },
        silent,
      );
    expect(long(`zirconium ${"tantalum ".repeat(500)}`)).toBeLessThan(long("zirconium"));
  });

  it("lets a word of the description alone count by its weight, and one of a keyword like one of the title", () => {
    const texts = { title: "zirconium", description: "hafnium zirconium" };
    const shared = (need: Partial<Need>, text: string) => utility({ need }, { text }, silent);
    expect(shared(texts, "zirconium")).toBeGreaterThan(shared(texts, "hafnium"));
    const words = { title: "zirconium", keywords: ["hafnium"] };
    expect(shared(words, "zirconium")).toBeCloseTo(shared(words, "hafnium"), 12);
    const deaf = withNumbers({ descriptionWeight: 0 });
    expect(utility({ need: texts, profile: deaf }, { text: "hafnium" }, silent)).toBe(0);
  });

  it.each([
    ["is made of signs", { title: "— … 😀 !" }],
    ["is made of words that say nothing", { title: "et de la 2026" }],
    ["has words that nobody has", { title: "quetzalcoatl" }],
  ])("is 0 for all and names nothing where a need %s", (_, need) => {
    expect(assessed("capabilities", { need }, speaks)).toEqual({
      utility: 0,
      facts: { criterion: "capabilities", words: [] },
    });
  });

  it("is above 0 where one firm alone is in the register and has the word", () => {
    expect(utility({ need: asks }, speaks)).toBeGreaterThan(0);
    expect(utility({ need: asks }, speaks)).toBeLessThan(1);
  });

  it("finds across languages what the thesaurus knows, and names it once", () => {
    const arabic = { title: "تصنيع القطع الميكانيكية" };
    expect(facts({ need: arabic }, { text: "usinage", activities: ["62"] }).words).toHaveLength(1);
    expect(facts({ need: { title: "Usinage" } }, { text: "usinage" }).words).toEqual(["Usinage"]);
  });

  it("names the words that tell most, as the need writes them, five at the most", () => {
    const title = "Zirconium, HAFNIUM, tantale, niobium, rhénium, osmium";
    const { words } = facts({ need: { title } }, { text: title }, { text: "zirconium osmium" }, silent);
    expect(words).toEqual(expect.arrayContaining(["HAFNIUM", "niobium", "rhénium", "tantale"]));
    expect(words).toHaveLength(5);
  });

  it("names the best reference by its title, and none where none has a word", () => {
    const references = ["chaise", "Zirconium pur", "fauteuil"].map((title) => ({ title }));
    expect(facts({ need: asks }, { references }, silent)).toMatchObject({
      reference: "Zirconium pur",
      referenceWords: ["zirconium"],
    });
    expect(facts({ need: asks }, { references: [{ title: "chaise" }] }, speaks)).not.toHaveProperty("reference");
  });

  it("takes ten thousand references", () => {
    const references = Array.from({ length: 10_000 }, (_, i) => ({ title: i === 7_000 ? "zirconium" : `chaise ${i}` }));
    expect(facts({ need: asks }, { references }, silent).reference).toBe("zirconium");
  });
});

const hostile = [
  ["emoji", "😀👩‍🔧".repeat(25_000)],
  ["text in both directions", "قطع \u202e zirconium \u2067".repeat(5_000)],
  ["markup", "<script>alert(1)</script> zirconium &amp; <b>".repeat(2_000)],
  ["halves of characters", "\ud800 zirconium \udfff".repeat(6_000)],
  ["one endless word", "zirconium".repeat(11_000)],
  ["blanks", " \u00a0\t".repeat(30_000)],
] as const;

describe("texts of 100 kB", () => {
  it.each(hostile)("of %s have a utility in [0, 1]", (_, text) => {
    const pairs: [Partial<Need>, Partial<Supplier>][] = [
      [{ title: "zirconium", description: text }, speaks],
      [asks, { text, references: [{ title: text.slice(0, 2_000) }] }],
    ];
    for (const [need, firm] of pairs) {
      const found = utility({ need }, firm, silent);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
    }
  });
});

describe("one more reference", () => {
  /** Where the corpus stays the same, and a long profile costs nothing. */
  it("never lowers capabilities, nor experience or nearness", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = new Draw(seed);
        const { firms, climate } = drawFirms(draw);
        const references = firms.flatMap((firm) => firm.references ?? []);
        fc.pre(references.length > 0);
        const need = drawNeed(draw, climate, firms);
        const before: Partial<Supplier> = { ...draw.pick(firms), references: draw.some(references, 0.1) };
        const after = { ...before, references: [...before.references!, draw.pick(references)] };
        // Both are in the register, so that both are measured within the same corpus.
        const of = (first: Partial<Supplier>, second: Partial<Supplier>) =>
          (["capabilities", "experience", "region"] as const).map(
            (id) => assessed(id, { need }, { ...first, id: "one" }, { ...second, id: "other" })?.utility ?? 0,
          );
        const [less, more] = [of(before, after), of(after, before)];
        more.forEach((utility, i) => {
          expect(utility).toBeGreaterThanOrEqual(less[i]! - 1e-12);
          expect(utility).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 200 },
    );
  });
});
