import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { coreProfile, InputError, parseProfile, stampOf } from "../../src/index.js";

describe("a profile's stamp", () => {
  it("is the SHA-256 of its JSON with sorted keys", () => {
    const sorted = (value: unknown): unknown =>
      value !== null && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, inner]) => [key, sorted(inner)]),
          )
        : value;
    const simple = { ...coreProfile, constraints: { sectorFloor: 0.5, autoEntrepreneurCeilings: [] } };
    expect(stampOf(simple).hash).toBe(
      createHash("sha256")
        .update(JSON.stringify(sorted(simple)))
        .digest("hex"),
    );
  });

  it("changes with every number and not with the order of fields", () => {
    const { id, version, ...rest } = coreProfile;
    expect(stampOf({ ...rest, version, id }).hash).toBe(stampOf(coreProfile).hash);
    expect(stampOf({ ...coreProfile, unknownUtility: 0.51 }).hash).not.toBe(stampOf(coreProfile).hash);
  });
});

describe("parseProfile", () => {
  it("accepts core as it is written", () => {
    expect(parseProfile(JSON.parse(JSON.stringify(coreProfile)))).toEqual(coreProfile);
  });

  it.each([
    [
      "a weight below 0",
      { criteria: { ...coreProfile.criteria, sector: { ...coreProfile.criteria.sector, weight: -1 } } },
      "criteria.sector.weight",
    ],
    ["an unknown field", { wieghts: {} }, "wieghts: This field is not known."],
    ["a missing version", { version: undefined }, "version: A value is missing."],
    ["a formula that does not compile", { formula: "sector * regoin" }, "Did you mean region?"],
    [
      "no weight at all",
      {
        criteria: {
          sector: { ...coreProfile.criteria.sector, weight: 0 },
          region: { ...coreProfile.criteria.region, weight: 0 },
          size: { ...coreProfile.criteria.size, weight: 0 },
        },
      },
      "All weights are 0.",
    ],
    [
      "a curve that turns back",
      {
        criteria: {
          ...coreProfile.criteria,
          size: {
            weight: 1,
            curve: [
              [1, 0],
              [0.5, 1],
            ],
          },
        },
      },
      "x values must ascend",
    ],
  ])("refuses %s and says where", (_, change, message) => {
    const document = JSON.parse(JSON.stringify({ ...coreProfile, ...change })) as unknown;
    expect(() => parseProfile(document)).toThrow(InputError);
    expect(() => parseProfile(document)).toThrow(message);
  });
});
