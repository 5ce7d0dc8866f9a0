import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createNeedIndex,
  createSupplierIndex,
  defaultProfile,
  InputError,
  orThrow,
} from "../../src/index.js";
import { firstViolated } from "../../src/eligibility/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { queriesWithin } from "../oracle/query-within.js";
import { Draw, drawFirms, drawNeed, drawProfile } from "../oracle/random-world.js";

describe("the search for needs", () => {
  it("finds the needs that brute force finds, with the scores that the firm has for each", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = new Draw(seed);
        const { firms, climate } = drawFirms(draw);
        const ids = Array.from({ length: draw.pick([0, 1, 40, 300]) }, (_, i) => `n${i}`);
        const needs = ids.map((id) => orThrow(checkNeed({ ...drawNeed(draw, climate, firms), id }, morocco)));
        const index = createNeedIndex(needs, morocco);
        const profile = drawProfile(draw);
        const matcher = createMatcher({ pack: morocco, profile });
        const suppliers = firms.map((firm) => orThrow(checkSupplier(firm, morocco)));
        const register = createSupplierIndex(suppliers, morocco);
        const queries = needs.map(queriesWithin(suppliers, profile));
        for (const record of firms.slice(0, 10)) {
          const firm = orThrow(checkSupplier(record, morocco));
          const suiting = queries
            .filter(({ constraints }) => firstViolated(constraints, firm) === undefined)
            .map((query) => ({ needId: query.need.need.id, ...query.standing(firm) }))
            .sort((a, b) => b.score - a.score || a.tieKey - b.tieKey || (a.needId < b.needId ? -1 : 1));
          const k = draw.pick([0, 1, 5, 400]);
          const found = matcher.rankNeeds(firm, index, { k, register }).candidates;
          expect(found.map(({ needId, score }) => [needId, score])).toEqual(
            suiting.slice(0, k).map(({ needId, score }) => [needId, score]),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it("asks for the register within which a profile compares words", () => {
    const need = orThrow(
      checkNeed({ id: "n", title: "Nettoyage", buyer: { id: "b" }, activities: ["8121"], place: {} }, morocco),
    );
    const firm = orThrow(checkSupplier({ id: "f", name: "F", activities: ["8121"], place: {} }, morocco));
    const matcher = createMatcher({ pack: morocco, profile: defaultProfile });
    const needs = createNeedIndex([need], morocco);
    expect(() => matcher.rankNeeds(firm, needs)).toThrow(InputError);
    expect(() => matcher.rankNeeds(firm, needs)).toThrow("compares words within a register, and there is none");
    expect(matcher.rankNeeds(firm, needs, { register: createSupplierIndex([firm], morocco) }).candidates).toHaveLength(
      1,
    );
  });

  it("refuses two needs of one id", () => {
    const need = orThrow(
      checkNeed({ id: "twice", title: "N", buyer: { id: "b" }, activities: ["2931"], place: {} }, morocco),
    );
    expect(() => createNeedIndex([need, need], morocco)).toThrow(InputError);
    expect(() => createNeedIndex([need, need], morocco)).toThrow("Two needs have the id twice.");
  });
});
