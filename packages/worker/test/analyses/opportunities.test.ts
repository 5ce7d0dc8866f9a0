import { createMatcher, createNeedIndex } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { createTwoSides, defaultFirmPreferences } from "@wasl/matcher/two-sided";
import { expect, it } from "vitest";
import { analysisOf } from "../../src/analyses/index.js";
import type { QuestionOf } from "../../src/contracts/index.js";
import { example } from "../conformance/example.js";
import { QUESTIONS } from "../conformance/expected-findings.js";

const { needs, suppliers, register } = example({ needs: 12 });
const world = { matcher: createMatcher({ pack: morocco }), register };

const near = { weights: { order: 0, distance: 1, activity: 0 }, halvingKm: 20, activityStep: 0.8 };

it.each([undefined, near])(
  "opportunities of named firms, each once, heed what firms are said to look for: %j",
  async (preferences) => {
    const ids = suppliers.slice(0, 60).map(({ supplier }) => supplier.id);
    const question: QuestionOf<"opportunities"> = {
      ...{ kind: "opportunities", needs: 2, barred: 1, mean: "harmonic" },
      firms: { which: "named", supplierIds: [...ids, ids[0]!] },
      ...(preferences && { preferences }),
    };
    const { look, conclude } = analysisOf("opportunities");
    const parts = await Promise.all(needs.map((need) => look(need, world, question)));
    const { found } = conclude(parts, needs, world, question);
    const library = (looking: typeof near) => {
      const index = createNeedIndex(needs, morocco);
      const sides = createTwoSides({ pack: morocco, needs: index, register, preferences: looking });
      return ids.map((supplierId) => {
        const { opportunities, barred } = sides.opportunities(supplierId, { k: 2, barred: 1, mean: "harmonic" });
        return { supplierId, opportunities, barred };
      });
    };
    const expected = library(preferences ?? defaultFirmPreferences);
    expect(found.map(({ item }) => item)).toEqual(expected);
    expect(expected).not.toEqual(library(preferences ? defaultFirmPreferences : near));
  },
);

it.each(["opportunities", "letters"] as const)(
  "%s are the same whoever looks at which needs, and in which order",
  async (kind) => {
    const { look } = analysisOf(kind);
    const seen = (world: Parameters<typeof look>[1], order: typeof needs) =>
      Promise.all(order.map((need) => look(need, world, QUESTIONS[kind])));
    const parts = await seen(world, needs);
    // Two that each take some, the last ones first, beside one that has looked at all.
    const [one, other] = [0, 1].map((turn) => needs.filter((_, i) => i % 2 === turn).toReversed());
    const fresh = () => ({ matcher: createMatcher({ pack: morocco }), register });
    const shared = [...(await seen(fresh(), one!)), ...(await seen(fresh(), other!))];
    const at = new Map([...one!, ...other!].map(({ need }, i) => [need.id, shared[i]]));
    expect(needs.map(({ need }) => at.get(need.id))).toEqual(parts);
  },
);
