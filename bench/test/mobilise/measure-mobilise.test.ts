import {
  coreProfile,
  createMatcher,
  createSupplierIndex,
  defaultProfile,
  orThrow,
  resolveNeed,
  resolveSupplier,
} from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { describe, expect, it } from "vitest";
import { measureMobilise } from "../../src/mobilise/measure-mobilise.js";
import { rankAgain, scoreAll } from "../../src/mobilise/naive-ways.js";

const place = { province: "MA-CAS" };
const firm = (id: string, record: object = {}) =>
  orThrow(resolveSupplier({ id, name: id, activities: ["2511"], place, ...record }, morocco));

/** A holds what is asked; B and C lack it, and C is far off as well. */
const firms = [
  firm("A", { certifications: ["MASE"], place: { province: "MA-RAB" } }),
  firm("B"),
  firm("C", { place: { province: "MA-OUD" } }),
];
const need = orThrow(
  resolveNeed(
    {
      id: "N",
      title: "N",
      buyer: { id: "X" },
      activities: ["2511"],
      place,
      required: { certifications: ["mase"], maxDistanceKm: 200 },
    },
    morocco,
  ),
);

describe("naive ways to near misses", () => {
  it.each([rankAgain, scoreAll])("find the firm that a certificate would put first, worked out by hand", (wayOf) => {
    const matcher = createMatcher({ pack: morocco, profile: coreProfile });
    const index = createSupplierIndex(firms, morocco);
    // Sector and region apply, and B is on the spot: (0.5 · 1 + 0.3 · 1) / 0.8.
    expect(wayOf(matcher, index).of(need, 1)).toEqual(["B certification mase 1 1"]);
  });
});

describe("the measurement of near misses", () => {
  it.each([coreProfile, defaultProfile])("counts what all ways agree on, and what is found in the large", (profile) => {
    const size = { firms: 60, needs: 3 };
    const { naive, large } = measureMobilise({
      profile,
      seed: 3,
      k: 3,
      firms: 400,
      needs: 40,
      limit: 2,
      rankAgain: size,
      scoreAll: size,
      onStep: () => undefined,
    });
    expect(naive.map(({ nearMisses }) => nearMisses)).toEqual([naive[1]!.nearMisses, naive[1]!.nearMisses]);
    expect(naive[0]!.nearMisses).toBeGreaterThan(0);
    expect(large.nearMisses).toBeGreaterThanOrEqual(large.needsWithSome);
    expect(large.needsWithSome).toBeGreaterThan(0);
  });
});
