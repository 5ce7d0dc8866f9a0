import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapleyValues } from "../../src/scoring/shapley.js";

/** The definition itself: the mean gain over all orders of arrival. */
function byAllOrders(count: number, worth: (present: number) => number): number[] {
  const orders = permutations(Array.from({ length: count }, (_, i) => i));
  const totals = new Array<number>(count).fill(0);
  for (const order of orders) {
    let present = 0;
    for (const input of order) {
      totals[input]! += worth(present | (1 << input)) - worth(present);
      present |= 1 << input;
    }
  }
  return totals.map((total) => total / orders.length);
}

function permutations(items: number[]): number[][] {
  if (items.length <= 1) return [items];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

describe("Shapley values", () => {
  it("are those of the glove game, a published example", () => {
    // Player 0 holds a left glove, 1 and 2 a right one; a pair is worth 1. Values: 2/3, 1/6, 1/6.
    const values = shapleyValues(3, (present) => Number((present & 1) !== 0 && (present & 6) !== 0));
    [2 / 3, 1 / 6, 1 / 6].forEach((value, i) => {
      expect(values[i]).toBeCloseTo(value, 12);
    });
  });

  it("are the mean gains over all orders of arrival, and add up", () => {
    const games = fc
      .integer({ min: 1, max: 4 })
      .chain((count) =>
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2 ** count, maxLength: 2 ** count }),
      );
    fc.assert(
      fc.property(games, (worths) => {
        const count = Math.log2(worths.length);
        const values = shapleyValues(count, (present) => worths[present]!);
        byAllOrders(count, (present) => worths[present]!).forEach((value, i) => {
          expect(values[i]).toBeCloseTo(value, 9);
        });
        expect(values.reduce((a, b) => a + b, worths[0]!)).toBeCloseTo(worths.at(-1)!, 9);
      }),
    );
  });
});
