import { describe, expect, it } from "vitest";
import type { Need, Place, Supplier } from "../../src/index.js";
import { assessed, plainProfile } from "./assessed.js";

const valued = (...values: (number | undefined)[]): Partial<Supplier> => ({
  references: values.map((value) => ({ title: "Travail", ...(value === undefined ? {} : { value }) })),
});

describe("orders", () => {
  /** The need is of 400,000 a year; a fourth or four times as much is worth a half. */
  it.each([
    ["the same", [400_000], 1],
    ["a fourth", [100_000], 0.5],
    ["four times as much", [1_600_000], 0.5],
    ["a sixteenth", [25_000], 0.25],
    ["nothing", [0], 0],
    ["the closest of several", [1, undefined, 800_000, 9e14], Math.SQRT1_2],
  ])("of %s", (_, values, utility) => {
    expect(assessed("orders", {}, valued(...values))!.utility).toBeCloseTo(utility, 12);
  });

  it("names the closest, the first of equals", () => {
    expect(assessed("orders", {}, valued(1_600_000, 100_000, 7))!.facts).toEqual({
      criterion: "orders",
      annualValue: 400_000,
      closest: 1_600_000,
    });
  });

  it.each([
    ["no references", { references: [] }],
    ["unknown references", {}],
    ["references without values", valued(undefined)],
  ])("of a firm with %s is what the profile says", (_, firm) => {
    expect(assessed("orders", {}, firm)).toEqual({
      utility: 0.4,
      facts: { criterion: "orders", annualValue: 400_000 },
    });
  });

  it("of a need without value does not apply, of one of 0 asks for orders of 0", () => {
    const needless = { annualValue: undefined } as unknown as Partial<Need>;
    expect(assessed("orders", { need: needless }, valued(1))).toBeUndefined();
    expect(assessed("orders", { need: { annualValue: 0 } }, valued(1))!.utility).toBe(0);
    expect(assessed("orders", { need: { annualValue: 0 } }, valued(0))!.utility).toBe(1);
  });

  it("takes ten thousand", () => {
    const values = Array.from({ length: 10_000 }, (_, i) => i + 1);
    expect(assessed("orders", { need: { annualValue: 5_000 } }, valued(...values))!.utility).toBe(1);
  });
});

describe("presence", () => {
  const served = (...areas: string[]) => ({ servedAreas: areas.map((area) => ({ area, count: 1 })) });

  it.each([
    ["no area", served(), 0, 0],
    ["one", served("MA-06"), 1, Math.log(2) / Math.log(8)],
    ["one that is named twice", served("MA-06", "MA-06"), 1, Math.log(2) / Math.log(8)],
    ["as many as count", served("a", "b", "c", "d", "e", "f", "g"), 7, 1],
    ["more", served("a", "b", "c", "d", "e", "f", "g", "h"), 8, 1],
  ])("in %s", (_, firm, areas, utility) => {
    const found = assessed("presence", {}, firm)!;
    expect(found.utility).toBeCloseTo(utility, 12);
    expect(found.facts).toEqual({ criterion: "presence", areas });
  });

  it("of a firm of which that is unknown is what the profile says", () => {
    expect(assessed("presence", {}, {})).toEqual({ utility: 0.3, facts: { criterion: "presence" } });
  });
});

describe("certifications", () => {
  const preferred = (...certifications: string[]) => ({ need: { preferred: { certifications } } });

  it.each([
    ["all", ["ISO 9001", "MASE"], ["MASE", "ISO 9001", "Halal"], 1, ["ISO 9001", "MASE"]],
    ["half", ["ISO 9001", "MASE"], ["MASE"], 0.5, ["MASE"]],
    ["one that is written differently", ["ISO 9001"], ["iso-9001"], 1, ["ISO 9001"]],
    ["one with a year, which is another", ["ISO 9001"], ["ISO 9001:2015"], 0, []],
    ["none", ["ISO 9001"], [], 0, []],
  ])("of which a firm holds %s", (_, wanted, certifications, utility, held) => {
    expect(assessed("certifications", preferred(...wanted), { certifications })).toEqual({
      utility,
      facts: { criterion: "certifications", preferred: wanted, held },
    });
  });

  it("of which nothing is known give the utility of what is unknown", () => {
    expect(assessed("certifications", preferred("MASE"), {})).toEqual({
      utility: 0.5,
      facts: { criterion: "certifications", preferred: ["MASE"] },
    });
  });

  it.each([[{}], [preferred()]])("do not apply where the buyer prefers none", (of) => {
    expect(assessed("certifications", of, { certifications: ["MASE"] })).toBeUndefined();
  });
});

describe("a region where a firm has worked", () => {
  const at = (lat: number): Place => ({ lat, lon: -7.6 });
  const need = { place: at(33.5) };
  const HALF_KM = 100;
  /** As many degrees of latitude as are so many km on the sphere. */
  const degrees = (km: number) => (km / 6371.0088) * (180 / Math.PI);
  const north = (km: number) => at(33.5 + degrees(km));
  const past = (...places: (Place | undefined)[]) => ({
    references: places.map((place) => ({ title: "Travail", ...(place ? { place } : {}) })),
  });

  it("counts like one where it is based, when it is nearer", () => {
    const found = assessed("region", { need }, { place: north(300), ...past(north(500), north(HALF_KM)) })!;
    expect(found.utility).toBeCloseTo(0.5, 9);
    expect(found.facts).toMatchObject({ worked: { distanceKm: expect.closeTo(HALF_KM, 6) as number } });
  });

  it("is not told where the firm is based nearer", () => {
    const found = assessed("region", { need }, { place: north(50), ...past(north(HALF_KM)) })!;
    expect(found.utility).toBeCloseTo(Math.SQRT1_2, 9);
    expect(found.facts).not.toHaveProperty("worked");
  });

  it("counts beside the service area: whichever is more", () => {
    const area = { serviceArea: { kind: "national" as const } };
    expect(assessed("region", { need }, { place: north(300), ...area, ...past(north(50)) })!.utility).toBeCloseTo(
      Math.SQRT1_2,
      9,
    );
    expect(assessed("region", { need }, { place: north(300), ...area, ...past(north(200)) })!.utility).toBe(0.5);
  });

  it("stays out where its place is unknown, cannot be found or is far on a profile that does not ask", () => {
    const lost = past(undefined, { province: "Atlantide" }, { country: "FR" });
    const found = assessed("region", { need }, { place: north(300), ...lost })!;
    expect(found.utility).toBeCloseTo(1 / 8, 9);
    expect(found.facts).not.toHaveProperty("worked");
    const { workedThere, ...region } = plainProfile.criteria.region;
    const profile = { ...plainProfile, criteria: { ...plainProfile.criteria, region } };
    expect(assessed("region", { need, profile }, { place: north(300), ...past(north(0)) })!.utility).toBeCloseTo(
      1 / 8,
      9,
    );
  });

  it("makes up for a base of which nothing is known only where it is worth more", () => {
    const nowhere = { place: { country: "FR" } };
    expect(assessed("region", { need }, { ...nowhere, ...past(north(50)) })!.utility).toBeCloseTo(Math.SQRT1_2, 9);
    expect(assessed("region", { need }, { ...nowhere, ...past(north(300)) })!.utility).toBe(0.5);
  });
});
