import { describe, expect, it } from "vitest";
import { coreProfile, defaultProfile, InputError, parseProfile, type ScoringProfile } from "../../src/index.js";

const copy = (profile: ScoringProfile) => JSON.parse(JSON.stringify(profile)) as ScoringProfile;

/** What is wrong with a profile. */
function faultOf(profile: unknown): InputError {
  try {
    parseProfile(profile);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("nothing was wrong");
}

const { capabilities, experience, ...withoutWords } = defaultProfile.criteria;

describe("a profile with criteria on what firms have done", () => {
  it("is accepted as default is written", () => {
    expect(parseProfile(copy(defaultProfile))).toEqual(defaultProfile);
  });

  it("may have any of them", () => {
    expect(parseProfile({ ...defaultProfile, criteria: { ...coreProfile.criteria, capabilities } })).toBeTruthy();
    expect(parseProfile({ ...coreProfile, criteria: { ...coreProfile.criteria, experience } })).toBeTruthy();
  });

  it("cannot have a floor for capabilities without them", () => {
    const { issues } = faultOf({ ...defaultProfile, criteria: withoutWords });
    expect(issues).toMatchObject([
      {
        code: "invalid-profile",
        path: "constraints.capabilityFloor",
        value: defaultProfile.constraints.capabilityFloor,
      },
    ]);
    expect(issues[0]!.expected).toContain("criteria.capabilities");
  });

  it("cannot have a formula that speaks of a criterion which it lacks, though another profile has it", () => {
    const formula = "sector * orders";
    expect(parseProfile({ ...defaultProfile, formula }).formula).toBe(formula);
    const { issues } = faultOf({ ...coreProfile, formula });
    expect(issues).toMatchObject([{ path: "formula" }]);
    expect(issues[0]!.message).toContain("orders");
  });

  it("has at least one weight above 0", () => {
    const criteria = Object.fromEntries(
      Object.entries(defaultProfile.criteria).map(([id, criterion]) => [id, { ...criterion, weight: 0 }]),
    );
    expect(faultOf({ ...defaultProfile, criteria }).message).toContain("All weights are 0.");
    const presence = { ...defaultProfile.criteria.presence, weight: 1 };
    expect(parseProfile({ ...defaultProfile, criteria: { ...criteria, presence } })).toBeTruthy();
  });

  it.each([
    [
      "a criterion that is not known",
      { criteria: { ...coreProfile.criteria, capability: capabilities } },
      "criteria.capability",
    ],
    [
      "a number that is not known",
      { criteria: { ...coreProfile.criteria, experience: { ...experience, ful: 3 } } },
      "criteria.experience.ful",
    ],
    [
      "a number that is missing",
      { criteria: { ...coreProfile.criteria, experience: { ...experience, full: undefined } } },
      "criteria.experience.full",
    ],
    [
      "a ratio that never halves",
      { criteria: { ...coreProfile.criteria, orders: { ...defaultProfile.criteria.orders, halvingRatio: 1 } } },
      "criteria.orders.halvingRatio",
    ],
    [
      "a floor that no utility reaches",
      { constraints: { ...defaultProfile.constraints, capabilityFloor: 1.5 } },
      "constraints.capabilityFloor",
    ],
  ])("is refused for %s, which is named", (_, change, path) => {
    expect(faultOf(copy({ ...defaultProfile, ...(change as object) })).issues.map((issue) => issue.path)).toEqual([
      path,
    ]);
  });
});
