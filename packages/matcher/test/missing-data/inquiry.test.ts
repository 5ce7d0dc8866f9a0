import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  coreProfile,
  createSupplierIndex,
  InputError,
  orThrow,
  stampOf,
  type Supplier,
} from "../../src/index.js";
import {
  createInquiry,
  FIELD_IDS,
  gatherStakes,
  renderMissingField,
  renderQuestion,
  type NeedStakes,
} from "../../src/missing-data/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { Draw } from "../oracle/draw.js";
import { drawFirms, drawNeed, drawProfile } from "../oracle/random-world.js";
import { changesByReRanking } from "./re-ranked.js";

const FIRMS = 24;

/** A small world, in which every value is tried. */
function drawSmallWorld(seed: number) {
  const draw = new Draw(seed);
  const { firms: all, climate } = drawFirms(draw);
  const firms = all.slice(-FIRMS).map((firm) => orThrow(checkSupplier(firm, morocco)));
  fc.pre(firms.length > 1);
  const profile = drawProfile(draw);
  const needs = Array.from({ length: 3 }, (_, i) =>
    orThrow(checkNeed({ ...drawNeed(draw, climate, all), id: `n${i}` }, morocco)),
  );
  const k = draw.pick([1, 2, 5, FIRMS]);
  const register = createSupplierIndex(firms, morocco);
  return {
    firms,
    profile,
    needs,
    k,
    register,
    inquiry: createInquiry({ pack: morocco, profile, register, k, levels: FIRMS }),
  };
}

describe("what is worth asking", () => {
  it("is what changes the first k when the register is ranked anew with each value that others tell", () => {
    let [changing, certain] = [0, 0];
    const fields = new Set<string>();
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { firms, profile, needs, k, inquiry } = drawSmallWorld(seed);
        for (const need of needs) {
          const { stakes } = inquiry.ofNeed(need);
          const found = new Map(stakes.map(({ supplierId, field, chance }) => [`${supplierId} ${field}`, chance]));
          const expected = changesByReRanking(need, firms, profile, k);
          expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
          for (const [question, chance] of expected) expect(found.get(question)).toBeCloseTo(chance, 11);
          changing += stakes.length;
          certain += stakes.filter(({ chance }) => chance === 1).length;
          for (const { field } of stakes) fields.add(field);
        }
      }),
      { numRuns: 36 },
    );
    expect(changing).toBeGreaterThan(10);
    expect(certain).toBeLessThan(changing);
    expect(fields.size).toBeGreaterThan(3);
  });

  it("adds up over needs, whatever order these are looked at in, and counts who does not tell a field", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(3), (seed, most) => {
        const { firms, needs, k, profile, inquiry } = drawSmallWorld(seed);
        const found = inquiry.ofNeeds(needs, { most });
        const stakes = needs.map((need) => inquiry.ofNeed(need));
        const run = { profile: stampOf(profile), k, firms: firms.length, unknown: inquiry.unknown, most };
        expect(gatherStakes(stakes.toReversed(), run)).toEqual(found);
        expect(found.fields.map(({ field }) => field).toSorted()).toEqual(FIELD_IDS.toSorted());
        for (const { field, expectedChanges, ask, atStake, unknown } of found.fields) {
          const ofField = stakes.flatMap((one) => one.stakes).filter((stake) => stake.field === field);
          expect(expectedChanges).toBeCloseTo(sumOf(ofField), 9);
          expect(atStake).toBe(new Set(ofField.map(({ supplierId }) => supplierId)).size);
          expect(unknown).toBeGreaterThanOrEqual(atStake);
          expect(ask.length).toBe(Math.min(most, atStake));
          for (const question of ask) {
            const ofFirm = ofField.filter(({ supplierId }) => supplierId === question.supplierId);
            expect(question.expectedChanges).toBeCloseTo(sumOf(ofFirm), 9);
            expect(question.needs).toHaveLength(ofFirm.length);
          }
        }
        const values = found.fields.map(({ expectedChanges }) => expectedChanges);
        expect(values).toEqual(values.toSorted((a, b) => b - a));
      }),
      { numRuns: 36 },
    );
  });

  it("is not told of two needs with one id, which no question could tell apart", () => {
    const run = { profile: stampOf(coreProfile), k: 1, firms: 1, unknown: {} };
    const stakes = ["n", "m", "n"].map((needId): NeedStakes => ({ needId, stakes: [] }));
    expect(() => gatherStakes(stakes, run)).toThrow(InputError);
    expect(() => gatherStakes(stakes, run)).toThrow("Two needs have the id n.");
    expect(gatherStakes(stakes.slice(0, 2), run).needs).toBe(2);
  });
});

const sumOf = (stakes: NeedStakes["stakes"]) => stakes.reduce((sum, { chance }) => sum + chance, 0);

const place = { province: "MA-CAS" };
const firmOf = (id: string, more: Partial<Supplier>) =>
  orThrow(checkSupplier({ id, name: `Firm ${id}`, activities: ["2931"], place, ...more }, morocco));

describe("a firm that does not tell its turnover", () => {
  // An order of 1 million: utility 1 for a turnover of 10 million, 0 for one of 1 million; half of the others have either.
  const need = orThrow(
    checkNeed({ id: "n", title: "N", buyer: { id: "b" }, activities: ["2931"], place, annualValue: 1e6 }, morocco),
  );
  const others = [1e7, 1e7, 1e7, 1e6, 1e6, 1e6].map((turnover, i) => firmOf(`f${i}`, { turnover, category: "PE" }));
  // A few km farther away than the others, so that it never ties with them.
  const silent = firmOf("silent", { category: "PE", place: { region: "MA-06", lat: 33.7, lon: -7.4 } });
  const inquiry = createInquiry({
    pack: morocco,
    profile: coreProfile,
    register: createSupplierIndex([...others, silent], morocco),
    k: 4,
  });

  it("is worth asking where it stands at the edge: fourth as long as nobody knows, seventh with every second turnover", () => {
    const { stakes } = inquiry.ofNeed(need);
    expect(stakes.filter(({ field }) => field === "turnover")).toEqual([
      { supplierId: "silent", field: "turnover", chance: 0.5 },
    ]);
    const { fields } = inquiry.ofNeeds([need]);
    expect(fields.find(({ field }) => field === "turnover")).toEqual({
      field: "turnover",
      unknown: 1,
      atStake: 1,
      expectedChanges: 0.5,
      ask: [{ supplierId: "silent", expectedChanges: 0.5, needs: [{ needId: "n", chance: 0.5 }] }],
    });
  });

  it("is told of in three languages", () => {
    const { fields, k } = inquiry.ofNeeds([need]);
    const consent = fields.find(({ field }) => field === "consent")!;
    expect(renderMissingField(consent, k, { language: "en", pack: morocco })).toMatch(
      /^consent to be introduced: firms of which it is unknown: 7; /,
    );
    expect(renderMissingField(consent, k, { language: "fr", pack: morocco })).toContain(
      "entreprises qui n'en disent rien\u00a0: 7\u00a0;",
    );
    expect(renderMissingField(consent, k, { language: "ar", pack: morocco })).toContain("\u20687\u2069");
    const question = {
      supplierId: "x",
      expectedChanges: 1.25,
      needs: [
        { needId: "n", chance: 0.5 },
        { needId: "m", chance: 0.75 },
      ],
    };
    expect(renderQuestion(question, { language: "en", pack: morocco, most: 1, firmName: () => "X & Co" })).toBe(
      "X & Co: 1.250 on average (n: 50%, …).",
    );
    expect(renderQuestion(question, { language: "ar", pack: morocco })).toContain("\u2068x\u2069");
  });
});
