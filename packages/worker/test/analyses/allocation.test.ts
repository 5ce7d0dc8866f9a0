import { createMatcher } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import fc from "fast-check";
import { expect, it } from "vitest";
import { analysisOf } from "../../src/analyses/index.js";
import type { Past } from "../../src/snapshots/index.js";
import { example } from "../conformance/example.js";

const { needs, suppliers, register } = example({ needs: 12 });
const matcher = createMatcher({ pack: morocco });
const aim = { kind: "highest-total" as const, capacity: "ignored" as const, shares: [] };

it.each([1, 4])("an allocation among %i firms a need ranks as many as a need wants", async (depth) => {
  const { look, conclude } = analysisOf("allocation");
  const world = { matcher, register, topK: 3 };
  const question = { kind: "allocation", most: 1_000, depth, aim } as const;
  const parts = await Promise.all(needs.map((need) => look(need, world, question)));
  const items = conclude(parts, needs, world, question).found.filter(({ part }) => !part);
  // Nobody limits a firm here, so each need has the first of its ranking.
  const first = needs.map((need) => matcher.top(need, register, { k: 3 }).map(({ supplierId }) => supplierId));
  expect(first.some((firms) => firms.length === 3)).toBe(true);
  expect(
    items.map(({ item }) =>
      "introductions" in item ? item.introductions.map(({ supplierId }) => supplierId) : undefined,
    ),
  ).toEqual(first);
});

/** Three needs of two buyers, and four firms that any of them may have. */
const BUYERS = { n1: "b1", n2: "b1", n3: "b2" } as const;
const NEEDS = Object.keys(BUYERS) as (keyof typeof BUYERS)[];
const FIRMS = suppliers.slice(0, 4).map(({ supplier }) => supplier.id);

const small = fc.record({
  scores: fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 12, maxLength: 12 }),
  wanted: fc.integer({ min: 1, max: 2 }),
  most: fc.integer({ min: 1, max: 2 }),
  past: fc.record({
    pairs: fc.array(
      fc.record(
        {
          needId: fc.constantFrom(...NEEDS, "n9"),
          buyerId: fc.constantFrom("b1", "b2", "b9"),
          supplierId: fc.constantFrom(...FIRMS),
          history: fc.constantFrom("met" as const, "declined" as const),
          bars: fc.constantFrom("need" as const, "buyer" as const),
        },
        { requiredKeys: ["needId", "supplierId", "history", "bars"] },
      ),
      { maxLength: 5 },
    ),
    recent: fc.array(
      fc.record({ supplierId: fc.constantFrom(...FIRMS), introductions: fc.integer({ min: 1, max: 3 }) }),
      { maxLength: 3 },
    ),
  }),
});

/** Whether a pair is left out, from each pair of the past by itself. */
const isBarred = ({ pairs }: Past, needId: keyof typeof BUYERS, supplierId: string) =>
  pairs.some((past) => {
    if (past.supplierId !== supplierId) return false;
    const buyer = past.buyerId ?? BUYERS[past.needId as keyof typeof BUYERS];
    return past.needId === needId || (past.bars === "buyer" && buyer === BUYERS[needId]);
  });

const placesOf = ({ recent = [] }: Past, supplierId: string, most: number) =>
  Math.max(0, most - Math.max(0, ...recent.map((one) => (one.supplierId === supplierId ? one.introductions : 0))));

/** The highest total of all ways to give each need some of the firms that it may have. */
function bestTotal(
  options: readonly (readonly { firm: string; score: number }[])[],
  wanted: number,
  left: ReadonlyMap<string, number>,
): number {
  const [own, ...others] = options;
  if (!own) return 0;
  const sets = own.reduce<(typeof own)[]>((all, one) => [...all, ...all.map((set) => [...set, one])], [[]]);
  const totals = sets
    .filter((set) => set.length <= wanted && set.every(({ firm }) => left.get(firm)! > 0))
    .map((set) => {
      const after = new Map(left);
      for (const { firm } of set) after.set(firm, after.get(firm)! - 1);
      return set.reduce((sum, { score }) => sum + score, 0) + bestTotal(others, wanted, after);
    });
  return Math.max(...totals);
}

it("an allocation with a past is the best of all that leave out its pairs and keep to the places that are left", () => {
  const { conclude } = analysisOf("allocation");
  let barred = 0;
  fc.assert(
    fc.property(small, ({ scores, wanted, most, past }) => {
      const options = NEEDS.map((_, i) => FIRMS.map((firm, j) => ({ firm, score: scores[i * 4 + j]! / 1_000 })));
      const ranked = NEEDS.map((needId, i) => ({
        ...{ needId, buyerId: BUYERS[needId], wanted },
        ranking: options[i]!.map(({ firm, score }) => ({ supplierId: firm, score })).sort((a, b) => b.score - a.score),
      }));
      const question = { kind: "allocation", most, depth: 4, aim } as const;
      const { found, summary } = conclude(ranked, [], { matcher, register, past }, question);
      const allowed = options.map((list, i) => list.filter(({ firm }) => !isBarred(past, NEEDS[i]!, firm)));
      const left = new Map(FIRMS.map((firm) => [firm, placesOf(past, firm, most)]));
      barred += 12 - allowed.flat().length;
      expect((summary as { total: number }).total).toBeCloseTo(bestTotal(allowed, wanted, left), 9);
      const pairs = found
        .filter(({ part }) => !part)
        .flatMap(({ item }) => ("introductions" in item && "wanted" in item ? [item] : []))
        .flatMap(({ needId, introductions }) => introductions.map(({ supplierId }) => [needId, supplierId] as const));
      for (const [needId, firm] of pairs) expect(isBarred(past, needId as keyof typeof BUYERS, firm)).toBe(false);
      for (const firm of FIRMS)
        expect(pairs.filter(([, one]) => one === firm).length).toBeLessThanOrEqual(left.get(firm)!);
    }),
    { seed: 11, numRuns: 300 },
  );
  expect(barred).toBeGreaterThan(100);
});
