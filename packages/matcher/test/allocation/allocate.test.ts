import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, type AllocationProblem, type Introduced, type Quota } from "../../src/allocation/index.js";
import { highestTotal, mostOfMembers } from "./exhaustive.js";
import { problems } from "./problems.js";

const count = <T>(all: readonly T[], holds: (one: T) => boolean) => all.filter(holds).length;

function expectFeasible({ needs, capacityOf }: AllocationProblem, introductions: readonly Introduced[]) {
  for (const { needId, wanted, options } of needs) {
    const own = introductions.filter((introduction) => introduction.needId === needId);
    expect(own.length).toBeLessThanOrEqual(wanted);
    expect(new Set(own.map(({ supplierId }) => supplierId)).size).toBe(own.length);
    for (const { supplierId, score } of own) expect(options).toContainEqual({ supplierId, score });
  }
  for (const { supplierId } of introductions)
    expect(count(introductions, (one) => one.supplierId === supplierId)).toBeLessThanOrEqual(capacityOf(supplierId));
}

describe("an allocation", () => {
  it("has the highest total of all that are possible, and proves it by its bound", () => {
    fc.assert(
      fc.property(problems({ needs: 4, firms: 4, options: 3 }), (problem) => {
        const { introductions, total, bound } = allocate(problem);
        expectFeasible(problem, introductions);
        expect(total).toBeCloseTo(highestTotal(problem), 9);
        expect(bound).toBeCloseTo(total, 9);
      }),
      { numRuns: 300 },
    );
  });

  it("is optimal by its own bound where there are far too many ways to try", () => {
    fc.assert(
      fc.property(problems({ needs: 40, firms: 25, options: 12 }), (problem) => {
        const { introductions, total, bound } = allocate(problem);
        expectFeasible(problem, introductions);
        expect(bound).toBeCloseTo(total, 9);
      }),
      { numRuns: 200 },
    );
  });

  it("gives each need its best firms where there is room for all", () => {
    fc.assert(
      fc.property(problems({ needs: 20, firms: 10, options: 8 }), ({ needs }) => {
        const { total } = allocate({ needs, capacityOf: () => needs.length });
        const best = needs.map(({ wanted, options }) =>
          options
            .map(({ score }) => score)
            .sort((a, b) => b - a)
            .slice(0, wanted),
        );
        expect(total).toBeCloseTo(
          best.flat().reduce((sum, score) => sum + score, 0),
          9,
        );
      }),
    );
  });

  it("names what is no problem", () => {
    const need = { needId: "n", wanted: 1, options: [{ supplierId: "f", score: 1 }] };
    const twice = { ...need, options: [...need.options, ...need.options] };
    expect(() => allocate({ needs: [twice], capacityOf: () => 1 })).toThrow(/n has a firm twice/);
    expect(() => allocate({ needs: [{ ...need, wanted: 0.5 }], capacityOf: () => 1 })).toThrow(/wanted of n is 0.5/);
    expect(() => allocate({ needs: [need], capacityOf: () => -1 })).toThrow(/capacity of f is -1/);
    const unknown = { ...need, options: [{ supplierId: "f", score: NaN }] };
    expect(() => allocate({ needs: [unknown], capacityOf: () => 1 })).toThrow(/score of f for n is NaN/);
  });
});

describe("a quota", () => {
  const isSmall = (id: string) => Number(id.slice(1)) % 2 === 0;
  const small: Quota = { name: "small", least: 0.5, isMember: isSmall };

  it("is met wherever it can be, within a bound that holds, and costs no more than the gap says", () => {
    fc.assert(
      fc.property(problems({ needs: 3, firms: 4, options: 3 }), (problem) => {
        const { introductions, total, bound, quotas } = allocate(problem, { quotas: [small] });
        expectFeasible(problem, introductions);
        const made = allocate(problem).introductions.length;
        const required = Math.min(Math.ceil(small.least * made), mostOfMembers(problem, small));
        const members = count(introductions, ({ supplierId }) => isSmall(supplierId));
        expect(quotas).toEqual([{ name: "small", required, reached: members }]);
        expect(members).toBeGreaterThanOrEqual(required);
        const best = highestTotal(
          problem,
          (chosen) => count(chosen, ({ supplierId }) => isSmall(supplierId)) >= required,
        );
        expect(total).toBeLessThanOrEqual(best + 1e-9);
        expect(bound).toBeGreaterThanOrEqual(best - 1e-9);
        // One Lagrangian bonus can overshoot by the introductions that tie at it, no more.
        expect(best - total).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });
});
