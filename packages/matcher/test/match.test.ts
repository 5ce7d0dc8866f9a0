import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  coreProfile,
  createMatcher,
  createSupplierIndex,
  InputError,
  orThrow,
  parseProfile,
  type Need,
  type Supplier,
} from "../src/index.js";
import { morocco } from "../src/packs/morocco/index.js";
import { needs, registers, supplierRecords } from "./oracle/arbitrary-pairs.js";
import { rankByTheBook } from "./oracle/core-by-the-book.js";

const matcher = createMatcher({ pack: morocco });
const located = (need: Need) => orThrow(checkNeed(need, morocco));
const registerOf = (suppliers: readonly Supplier[]) =>
  createSupplierIndex(
    suppliers.map((supplier) => orThrow(checkSupplier(supplier, morocco))),
    morocco,
  );
const total = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

const FORMULAS = [
  "sector * (0.6 * region + 0.4 * size)",
  "min(sector, region) + 0.1 * size",
  "sector > 0.7 ? region : size / 2",
  "1 - sector * region / (0.1 + size)",
];
const profiles = [coreProfile, ...FORMULAS.map((formula) => parseProfile({ ...coreProfile, id: "formula", formula }))];

describe("a ranking under core", () => {
  it("is the one that an independent reading of the published semantics gives", () => {
    fc.assert(
      fc.property(needs, registers, (need, suppliers) => {
        const book = rankByTheBook(need, suppliers);
        const ranking = matcher.rank(located(need), registerOf(suppliers), { k: suppliers.length });
        expect(ranking.candidates.map(({ supplierId }) => supplierId)).toEqual(book.ranked.map((r) => r.supplierId));
        ranking.candidates.forEach(({ score }, i) => {
          expect(Math.abs(score - book.ranked[i]!.score)).toBeLessThan(1e-9);
        });
        expect(total(Object.values(ranking.excluded))).toBe(book.excluded);
        expect(ranking.eligible).toBe(book.ranked.length);
      }),
      { numRuns: 500 },
    );
  });

  it("does not reorder two firms when another joins", () => {
    fc.assert(
      fc.property(needs, registers, supplierRecords, (need, suppliers, newcomer) => {
        const order = (firms: readonly Supplier[]) =>
          matcher.rank(located(need), registerOf(firms), { k: 100 }).candidates.map(({ supplierId }) => supplierId);
        const after = order([...suppliers, { id: "newcomer", ...newcomer }]);
        expect(after.filter((id) => id !== "newcomer")).toEqual(order(suppliers));
      }),
    );
  });

  it("never puts a firm that is at least as good on every criterion below another", () => {
    fc.assert(
      fc.property(needs, registers, (need, suppliers) => {
        const { candidates } = matcher.rank(located(need), registerOf(suppliers), { k: 100 });
        for (const better of candidates) {
          for (const worse of candidates) {
            const dominates = better.criteria.every(({ utility }, i) => utility >= worse.criteria[i]!.utility);
            if (dominates) expect(better.score).toBeGreaterThanOrEqual(worse.score);
          }
        }
      }),
    );
  });
});

describe.each(profiles.map((profile) => [profile.formula ?? "the weighted sum", profile] as const))(
  "under %s",
  (_, profile) => {
    const underProfile = createMatcher({ pack: morocco, profile });

    it("the best k are a prefix of the best k + 1", () => {
      fc.assert(
        fc.property(needs, registers, fc.integer({ min: 0, max: 20 }), (need, suppliers, k) => {
          const register = registerOf(suppliers);
          const short = underProfile.rank(located(need), register, { k }).candidates;
          const long = underProfile.rank(located(need), register, { k: k + 1 }).candidates;
          expect(long.slice(0, k)).toEqual(short);
        }),
      );
    });

    it("contributions add up to the score, and explain says what the ranking says", () => {
      fc.assert(
        fc.property(needs, registers, (need, suppliers) => {
          const register = registerOf(suppliers);
          const { candidates } = underProfile.rank(located(need), register, { k: 3 });
          for (const { rank, ...candidate } of candidates) {
            const parts = candidate.criteria.map(({ contribution }) => contribution);
            expect(total([candidate.base, ...parts])).toBeCloseTo(candidate.score, 11);
            const explanation = underProfile.explain(located(need), candidate.supplierId, register);
            expect(explanation).toMatchObject({ ...candidate, rank, eligible: true, violations: [] });
          }
        }),
      );
    });

    it("counts each excluded firm once, and explain names a violation for exactly those", () => {
      fc.assert(
        fc.property(needs, registers, (need, suppliers) => {
          const register = registerOf(suppliers);
          const ranking = underProfile.rank(located(need), register);
          expect(total(Object.values(ranking.excluded)) + ranking.eligible).toBe(suppliers.length);
          const explanations = suppliers.map(({ id }) => underProfile.explain(located(need), id, register));
          expect(explanations.filter(({ eligible }) => eligible)).toHaveLength(ranking.eligible);
          for (const { eligible, violations } of explanations) expect(violations.length === 0).toBe(eligible);
        }),
        { numRuns: 30 },
      );
    });
  },
);

describe("a register", () => {
  it("refuses two firms of one id", () => {
    const firm: Supplier = { id: "twice", name: "Firm", activities: ["2931"], place: { province: "MA-CAS" } };
    expect(() => registerOf([firm, firm])).toThrow(InputError);
    expect(() => registerOf([firm, firm])).toThrow("Two firms have the id twice.");
  });

  it("explains no firm it does not hold", () => {
    const need: Need = { id: "n", title: "N", buyer: { id: "b" }, activities: ["2931"], place: { province: "MA-CAS" } };
    expect(() => matcher.explain(located(need), "nobody", registerOf([]))).toThrow("The register has no firm nobody.");
  });
});
