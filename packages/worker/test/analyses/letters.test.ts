import { createMatcher } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { expect, it } from "vitest";
import { analysisOf } from "../../src/analyses/index.js";
import type { QuestionOf } from "../../src/contracts/index.js";
import { example } from "../conformance/example.js";

const { needs, register } = example({ needs: 12 });
const matcher = createMatcher({ pack: morocco });
const world = { matcher, register, topK: 10 };

type Question = QuestionOf<"letters">;
interface Pair {
  readonly needId: string;
  readonly supplierId: string;
}

/** What is found, and what it comes to. */
async function found(question: Question) {
  const { look, conclude } = analysisOf("letters");
  const parts = await Promise.all(needs.map((need) => look(need, world, question)));
  const { found, summary } = conclude(parts, needs, world, question);
  return { items: found.map(({ item }) => item as Record<string, unknown>), summary };
}

/** Pairs of some needs that have five eligible firms: of each its first, and its fifth. */
const ranked = needs
  .map((need) => ({ needId: need.need.id, firms: matcher.top(need, register, { k: 5 }) }))
  .filter(({ firms }) => firms.length === 5)
  .slice(0, 3);
const pairAt =
  (place: number) =>
  (one: (typeof ranked)[number]): Pair => ({
    needId: one.needId,
    supplierId: one.firms[place]!.supplierId,
  });

it.each([1, 3])(
  "a refusal counts those who do better among the first %i firms, where so many are asked for",
  async (top) => {
    const refusals = ranked.map(pairAt(4));
    const { items } = await found({ kind: "letters", top, pairs: { which: "listed", introductions: [], refusals } });
    expect(items).toHaveLength(3);
    for (const [i, { needId, supplierId }] of refusals.entries()) {
      const need = needs.find((one) => one.need.id === needId)!;
      const utilities = (id: string) =>
        new Map(matcher.explain(need, id, register).criteria.map(({ criterion, utility }) => [criterion, utility]));
      const own = utilities(supplierId);
      const before = ranked[i]!.firms.slice(0, top).map((firm) => utilities(firm.supplierId));
      const byHand = [...own].flatMap(([criterion, utility]) => {
        const better = before.filter((other) => other.get(criterion)! - utility > 1e-12).length;
        return better > 0 ? [{ criterion, better, ahead: top }] : [];
      });
      expect(byHand.length).toBeGreaterThan(0);
      expect(items[i]).toMatchObject({ letter: "refusal", needId, supplierId, outdone: byHand });
    }
  },
);

it("pairs stand as they were listed, introductions first and each once, in whichever order needs are looked at", async () => {
  const introductions = ranked.toReversed().map(pairAt(0));
  const refusals = ranked.map(pairAt(4));
  const twice = [...introductions, introductions[0]!];
  const pairs = { which: "listed" as const, introductions: twice, refusals };
  const { items, summary } = await found({ kind: "letters", pairs });
  expect(items.map(({ needId, supplierId }) => ({ needId, supplierId }))).toEqual([...introductions, ...refusals]);
  expect(items.map(({ letter }) => letter)).toEqual([
    ...introductions.map(() => "introduction"),
    ...refusals.map(() => "refusal"),
  ]);
  expect(summary).toEqual({ introductions: 3, refusals: 3, left: [] });
});
