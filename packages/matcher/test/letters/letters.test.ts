import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criterionLabel, InputError, verificationLabel } from "../../src/index.js";
import { writeLetter } from "../../src/letters/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { CHAMBER, DATE, drawPair, LANGUAGES, letterOf } from "./drawn-pair.js";
import { figuresIn, knownFigures } from "./known-figures.js";
import { linesOf } from "./letter-text.js";

const inOneLine = (text: string) => text.replace(/\s+/g, " ").trim();

describe("a letter", () => {
  it("holds no figure that is not in the records or the explanation", () => {
    let figures = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = drawPair(seed);
        const { need, firm, explanation, first = [] } = drawn.pairing;
        const counts = first.map((_, i) => i + 1);
        const known = knownFigures([need, firm, explanation, counts, DATE], drawn.language, morocco);
        for (const line of linesOf(letterOf(drawn)))
          for (const figure of figuresIn(line)) {
            expect(known, `${figure} in: ${line}`).toContain(figure);
            figures += 1;
          }
      }),
      { numRuns: 120 },
    );
    expect(figures).toBeGreaterThan(200);
  });

  it("names no other firm, neither by name nor by id", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = drawPair(seed);
        const { firm, need } = drawn.pairing;
        const own = JSON.stringify([firm.supplier, need.need]);
        const text = linesOf(letterOf(drawn)).join("\n");
        for (const { supplier } of drawn.run.suppliers) {
          if (!own.includes(supplier.name)) expect(text).not.toContain(supplier.name);
          if (!own.includes(supplier.id)) expect(text).not.toContain(supplier.id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("names both sides, the need and the chamber", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = drawPair(seed);
        const { need, firm } = drawn.pairing;
        const text = linesOf(letterOf(drawn)).join("\n");
        const other = drawn.addressee === "firm" ? (need.need.buyer.name ?? need.need.buyer.id) : firm.supplier.name;
        for (const name of [CHAMBER[drawn.language], firm.supplier.name, inOneLine(need.need.title), other])
          expect(text).toContain(name);
      }),
      { numRuns: 50 },
    );
  });

  it("says all that is to be verified", () => {
    let verified = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = drawPair(seed);
        const lines = linesOf(letterOf(drawn));
        for (const id of drawn.pairing.explanation.toVerify) {
          expect(lines).toContain(verificationLabel(id, drawn.language));
          verified += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(verified).toBeGreaterThan(3);
  });

  it("tells a buyer neither the turnover nor the headcount of a firm, nor what its orders were worth", () => {
    let told = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = { ...drawPair(seed), addressee: "buyer" as const };
        const { turnover, headcount, references } = drawn.pairing.firm.supplier;
        const secrets = [turnover, headcount, ...(references ?? []).map(({ value }) => value)];
        const { supplier, ...located } = drawn.pairing.firm;
        const open = [
          {
            ...supplier,
            turnover: 0,
            headcount: 0,
            references: supplier.references?.map(({ value: _, ...rest }) => rest),
          },
          located,
        ];
        const { need, explanation, first = [] } = drawn.pairing;
        const facts = explanation.criteria.filter(({ criterion }) => !["size", "orders"].includes(criterion));
        const { rank, eligibleFirms } = explanation;
        const known = knownFigures(
          [
            need,
            open,
            facts,
            rank,
            eligibleFirms,
            first.map((_, i) => i + 1),
            DATE,
            explanation.violations.map(({ required }) => required),
            explanation.violations.filter(({ constraint }) => !/turnover|headcount|auto/.test(constraint)),
          ],
          drawn.language,
          morocco,
        );
        const labels = [criterionLabel("size", drawn.language), criterionLabel("orders", drawn.language)];
        const lines = linesOf(letterOf(drawn));
        for (const line of lines)
          expect(
            labels.filter((label) => line.startsWith(label)),
            line,
          ).toEqual([]);
        for (const line of lines)
          for (const figure of figuresIn(line)) expect(known, `${figure} in: ${line}`).toContain(figure);
        told += secrets.filter((secret) => secret !== undefined).length;
      }),
      { numRuns: 60 },
    );
    expect(told).toBeGreaterThan(3);
  });

  it("counts on each criterion those of the first firms, before this one, that do better", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { pairing, run } = drawPair(seed);
        const { explanation, need, firm } = pairing;
        fc.pre(explanation.eligible && explanation.rank! > 1);
        const letter = writeLetter("refusal", "firm", pairing, {
          language: "en",
          pack: morocco,
          chamber: "C",
          date: DATE,
        });
        const { standings } = run.ranked(need);
        const before = standings.slice(0, Math.min(5, explanation.rank! - 1));
        const query = run.queryOf(need);
        const utilities = (id: string) =>
          query.breakdown(run.suppliers.find((one) => one.supplier.id === id)!).criteria;
        const own = query.breakdown(firm).criteria;
        const expected = own.flatMap(({ criterion, utility }, i) => {
          const better = before.filter(({ supplierId }) => utilities(supplierId)[i]!.utility > utility + 1e-12).length;
          return better === 0 ? [] : [[criterion, better, before.length]];
        });
        const said = linesOf(letter).flatMap((line) => {
          const many = /^(\w+): (\d+) of the first (\d+) firms/.exec(line);
          if (many) return [[many[1]!.toLowerCase(), Number(many[2]), Number(many[3])]];
          const one = /^(\w+): the firm ranked before it does better/.exec(line);
          return one ? [[one[1]!.toLowerCase(), 1, 1]] : [];
        });
        expect(said).toEqual(expected);
        compared += said.length;
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(2);
  });

  it("introduces no firm that is excluded, and has a day and the right explanation", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { pairing } = drawPair(seed);
        const options = { language: "fr", pack: morocco, chamber: CHAMBER, date: DATE } as const;
        const introduce = () => writeLetter("introduction", "firm", pairing, options);
        if (pairing.explanation.eligible) expect(introduce().kind).toBe("introduction");
        else expect(introduce).toThrow(/is excluded from the need/);
        expect(() => writeLetter("refusal", "firm", pairing, { ...options, date: "2026-02-30" })).toThrow(InputError);
        const other = { ...pairing, explanation: { ...pairing.explanation, supplierId: "other" } };
        expect(() => writeLetter("refusal", "firm", other, options)).toThrow(/explanation is of/);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps names from turning the text around, and from breaking its lines", () => {
    const { pairing } = drawPair(3);
    const name = "\u202eشركة\nالنور\u2069 <b>&";
    const { need, firm } = pairing;
    const odd = {
      ...pairing,
      firm: { ...firm, supplier: { ...firm.supplier, name } },
      need: { ...need, need: { ...need.need, title: name } },
    };
    for (const language of LANGUAGES)
      for (const line of linesOf(
        writeLetter("refusal", "buyer", odd, { language, pack: morocco, chamber: name, date: DATE }),
      )) {
        expect(line).not.toMatch(/[\u202a-\u202e\u2066\u2067\n]/);
        expect(line.split("\u2068").length).toBe(line.split("\u2069").length);
        if (line.includes("النور")) expect(line).toMatch(/\u2068[^\u2069]*شركة النور <b>&[^\u2069]*\u2069/);
      }
  });
});
