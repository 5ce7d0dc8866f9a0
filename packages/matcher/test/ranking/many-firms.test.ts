import { expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createSupplierIndex,
  defaultProfile,
  orThrow,
} from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { createRegister, rankAll } from "../../src/ranking/index.js";
import { queriesWithin } from "../oracle/query-within.js";
import { Draw } from "../oracle/random-world.js";

/** Words are added up for some thousands of firms at a time: more than two such blocks. */
const FIRMS = 20_000;
const NEEDS = 8;
const CODES = ["2931", "2511", "8121", "6201", "4120", "4690"];

/** Few words are frequent and many are rare. */
function words(draw: Draw, count: number): string {
  return Array.from({ length: count }, () => `mot${Math.floor(3_000 ** draw.fraction())}x`).join(" ");
}

it("ranks and counts as brute force does where firms are so many that their words are added up in parts", () => {
  const draw = new Draw(7);
  const firms = Array.from({ length: FIRMS }, (_, i) => ({
    id: `firm ${i}`,
    name: words(draw, 1 + draw.below(8)),
    activities: [draw.pick(CODES), ...(draw.chance(0.1) ? [draw.pick(CODES)] : [])],
    place: { province: draw.pick(["MA-CAS", "MA-FES", "MA-TNG"]) },
    ...(draw.chance(0.5)
      ? { references: Array.from({ length: draw.below(4) }, () => ({ title: words(draw, 1 + draw.below(4)) })) }
      : {}),
  })).map((firm) => orThrow(checkSupplier(firm, morocco)));
  const index = createSupplierIndex(firms, morocco);
  const register = createRegister(firms);
  const queryFor = queriesWithin(firms, defaultProfile);
  const matcher = createMatcher({ pack: morocco, profile: defaultProfile });
  for (let i = 0; i < NEEDS; i += 1) {
    const record = { id: `need ${i}`, title: words(draw, 6), buyer: { id: "buyer" }, activities: [draw.pick(CODES)] };
    const need = orThrow(checkNeed({ ...record, place: { province: "MA-CAS" } }, morocco));
    const { standings, excluded } = rankAll(queryFor(need), register);
    expect(matcher.top(need, index, { k: 50 })).toEqual(standings.slice(0, 50));
    const ranking = matcher.rank(need, index, { k: 1 });
    expect(ranking.excluded).toEqual(excluded);
    expect(ranking.eligible).toBe(standings.length);
    // Some are of the trade, and others are let in for their words.
    const ofTrade = firms.filter(({ supplier }) => supplier.activities.includes(record.activities[0]!)).length;
    expect(standings.length).toBeGreaterThan(ofTrade);
  }
});
