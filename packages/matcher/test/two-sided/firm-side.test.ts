import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  coreProfile,
  createNeedIndex,
  createSupplierIndex,
  InputError,
  orThrow,
  type Need,
  type Supplier,
} from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { createTwoSides, parseFirmPreferences, renderReciprocalPair } from "../../src/two-sided/index.js";

const CASABLANCA = { region: "MA-06", lat: 33.59, lon: -7.61 };
const PREFERENCES = { weights: { order: 0.5, distance: 0.25, activity: 0.25 }, halvingKm: 100, activityStep: 0.8 };

function firmSideOf(need: Partial<Need>, firm: Partial<Supplier>, preferences = PREFERENCES) {
  const needs = [{ id: "n", title: "N", buyer: { id: "b" }, activities: ["2931"], place: CASABLANCA, ...need }];
  const firms = [{ id: "f", name: "F", activities: ["2931"], place: CASABLANCA, ...firm }];
  const sides = createTwoSides({
    pack: morocco,
    needs: createNeedIndex(
      needs.map((one) => orThrow(checkNeed(one, morocco))),
      morocco,
    ),
    register: createSupplierIndex(
      firms.map((one) => orThrow(checkSupplier(one, morocco))),
      morocco,
    ),
    preferences,
  });
  return sides.pair("n", "f");
}

describe("what a need is worth to a firm", () => {
  it("is all it can be for a fitting order next door in its principal trade", () => {
    const { firmSide } = firmSideOf({ annualValue: 100_000 }, { turnover: 1_000_000 });
    expect(firmSide.score).toBe(1);
    expect(firmSide.aspects.map(({ aspect, contribution }) => [aspect, contribution])).toEqual([
      ["order", 0.5],
      ["distance", 0.25],
      ["activity", 0.25],
    ]);
  });

  it("halves with each halving distance, which is counted from the firm and not from where it would go", () => {
    // A degree of latitude is 111.195 km on a sphere of 6,371.0088 km.
    const north = { region: "MA-06", lat: CASABLANCA.lat + 100 / 111.195_08, lon: CASABLANCA.lon };
    const { firmSide } = firmSideOf({}, { place: north, serviceArea: { kind: "national" } });
    const distance = firmSide.aspects.find(({ aspect }) => aspect === "distance")!;
    expect(distance.distanceKm).toBeCloseTo(100, 3);
    expect(distance.utility).toBeCloseTo(0.5, 5);
  });

  it("is less for work that the firm names later, by a step each", () => {
    const { firmSide } = firmSideOf({}, { activities: ["6201", "4120", "2931"] });
    const activity = firmSide.aspects.find(({ aspect }) => aspect === "activity")!;
    expect(activity).toMatchObject({ activity: "2931", position: 3 });
    expect(activity.utility).toBeCloseTo(0.64, 12);
    // Without an annual value, distance and activity share what the order would have.
    expect(firmSide.score).toBeCloseTo(0.5 * 1 + 0.5 * 0.64, 12);
  });

  it("prefers a distant cousin of its principal trade to work it does last, if that is worth more", () => {
    const { firmSide } = firmSideOf({}, { activities: ["2932", "6201", "4120", "2931"] });
    // Classes of one group have 0.8 in common; the fourth activity is worth 0.512.
    expect(firmSide.aspects.find(({ aspect }) => aspect === "activity")).toMatchObject({
      activity: "2932",
      position: 1,
      utility: 0.8,
    });
  });

  it("takes what is unknown for the profile's unknown utility, and no turnover for nothing gained", () => {
    const unknown = firmSideOf({ annualValue: 100_000 }, { place: {} }).firmSide;
    expect(unknown.aspects.map(({ utility }) => utility)).toEqual([
      coreProfile.unknownUtility,
      coreProfile.unknownUtility,
      1,
    ]);
    const none = firmSideOf({ annualValue: 100_000 }, { turnover: 0 }).firmSide;
    expect(none.aspects[0]).toMatchObject({ utility: 0, turnoverIsNone: true });
  });

  it("adds up: contributions to its score, whatever the preferences", () => {
    const weight = fc.double({ min: 0, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ order: weight, distance: weight, activity: fc.double({ min: 0.01, max: 5, noNaN: true }) }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.nat(1e7), { nil: undefined }),
        (weights, activityStep, annualValue) => {
          const { firmSide } = firmSideOf(
            annualValue === undefined ? {} : { annualValue },
            { activities: ["6201", "2931"], turnover: 3e6 },
            { weights, halvingKm: 30, activityStep },
          );
          const sum = firmSide.aspects.reduce((total, { contribution }) => total + contribution, 0);
          expect(firmSide.score).toBeCloseTo(sum, 11);
          expect(firmSide.score).toBeGreaterThanOrEqual(0);
          expect(firmSide.score).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("is said in three languages", () => {
    const pair = firmSideOf({ annualValue: 100_000 }, { turnover: 1_000_000, activities: ["6201", "2931"] });
    const said = (language: "fr" | "ar" | "en") => renderReciprocalPair(pair, { language, pack: morocco }).join("\n");
    expect(said("en")).toContain("Order, for the firm: 10% of its turnover.");
    expect(said("fr")).toContain("numéro 2 de sa liste");
    expect(said("fr")).toContain("moyenne harmonique");
    expect(said("ar")).toContain("المتوسط التوافقي");
    expect(said("ar")).toContain("⁨2931 «");
  });

  it("refuses preferences without any weight", () => {
    expect(() => parseFirmPreferences({ ...PREFERENCES, weights: { order: 0, distance: 0, activity: 0 } })).toThrow(
      InputError,
    );
    expect(() => parseFirmPreferences({ ...PREFERENCES, halvingKm: -1 })).toThrow(/halvingKm/);
  });
});
