import type { Candidate, Ranking } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { describe, expect, it } from "vitest";
import { resolveAudience, route, UnknownChamberError } from "../../src/planning/index.js";

const regionOf = (chamber: string) => morocco.chambers.find(({ id }) => id === chamber)?.region ?? "";
const firm = (rank: number) => ({ rank, supplierId: `firm-${rank}` }) as Candidate;
const ranking = {
  needId: "need-1",
  candidates: [firm(1), firm(2), firm(3), firm(4)],
  excluded: { "too-far": 9 },
  eligible: 12,
} as unknown as Ranking;
const regions = [regionOf("oriental"), regionOf("casablanca-settat"), null, regionOf("oriental")];

const routed = (owner?: string) =>
  Object.fromEntries(
    route({ ranking, owner, regions }, morocco).map(({ chamber, introduction }) => [chamber, introduction]),
  );

describe("routing", () => {
  it("gives the owner and the federation everything, and others their own firms", () => {
    const result = routed("casablanca-settat");
    const whole = {
      needId: "need-1",
      complete: true,
      candidates: ranking.candidates,
      excluded: { "too-far": 9 },
      eligible: 12,
    };
    expect(result).toEqual({
      "casablanca-settat": whole,
      federation: whole,
      oriental: { needId: "need-1", complete: false, candidates: [firm(1), firm(4)] },
    });
  });

  it("tells the owner of a need that nobody serves", () => {
    const empty = { ranking: { ...ranking, candidates: [] }, owner: "oriental", regions: [] };
    expect(route(empty, morocco).map(({ chamber }) => chamber)).toEqual(["oriental", "federation"]);
  });

  it("sends a need without a chamber to the federation and to its firms' chambers", () => {
    expect(Object.keys(routed()).toSorted()).toEqual(["casablanca-settat", "federation", "oriental"]);
  });
});

describe("an audience", () => {
  it.each([
    ["all", "all"],
    ["CCIS-06", "casablanca-settat"],
    ["Federation", "federation"],
  ])("%s is %s", (name, id) => {
    expect(resolveAudience(name, morocco)).toBe(id);
  });

  it("must be a chamber", () => {
    expect(() => resolveAudience("atlantis", morocco)).toThrow(UnknownChamberError);
  });
});
