import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createSupplierIndex,
  orThrow,
  type ScoringProfile,
  type Supplier,
} from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { firm, need, plainProfile } from "./assessed.js";

const asked = { ...need, title: "zirconium" };

/** Of another trade altogether; one says the word of the need, one says nothing. */
const skilled: Supplier = { ...firm, id: "skilled", activities: ["62"], text: "zirconium" };
const other: Supplier = { ...firm, id: "other", activities: ["62"] };

function explained(id: string, capabilityFloor?: number) {
  const profile: ScoringProfile = {
    ...plainProfile,
    constraints: { ...plainProfile.constraints, ...(capabilityFloor === undefined ? {} : { capabilityFloor }) },
  };
  const index = createSupplierIndex(
    [skilled, other].map((one) => orThrow(checkSupplier(one, morocco))),
    morocco,
  );
  return createMatcher({ pack: morocco, profile }).explain(orThrow(checkNeed(asked, morocco)), id, index);
}

const { utility } = explained("skilled").criteria.find(({ criterion }) => criterion === "capabilities")!;

describe("the capability floor", () => {
  it("lets in a firm of another trade whose words reach it, and no other", () => {
    expect(explained("skilled", utility)).toMatchObject({ eligible: true, rank: 1, eligibleFirms: 1 });
    expect(explained("other", utility)).toMatchObject({ eligible: false });
  });

  it("keeps out a firm whose words stay below, for its sector", () => {
    const { eligible, violations } = explained("skilled", utility + 1e-9);
    expect(eligible).toBe(false);
    expect(violations).toEqual([{ constraint: "sector-below-floor", required: 0.5, actual: 0 }]);
  });

  it("lets nobody in where there is none", () => {
    expect(explained("skilled")).toMatchObject({ eligible: false, eligibleFirms: 0 });
  });

  it("of 0 lets everybody in", () => {
    expect(explained("other", 0)).toMatchObject({ eligible: true, eligibleFirms: 2 });
  });
});
