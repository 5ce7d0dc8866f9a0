import { morocco } from "@wasl/matcher/morocco";
import { describe, expect, it } from "vitest";
import { canonicalJson, WrittenJson } from "../../src/contracts/index.js";
import { resolveAudience, route, UnknownChamberError, type NeedResult } from "../../src/planning/index.js";

const regionOf = (chamber: string) => morocco.chambers.find(({ id }) => id === chamber)?.region ?? "";
const firm = (rank: number) => ({ rank, supplierId: `firm-${rank}` });
const firms = [firm(1), firm(2), firm(3), firm(4)];
const ranking = {
  needId: "need-1",
  candidates: firms.map((candidate) => new WrittenJson(canonicalJson(candidate))),
  regions: [regionOf("oriental"), regionOf("casablanca-settat"), null, regionOf("oriental")],
  excluded: { "too-far": 9 },
  eligible: 12,
} as const;

const routed = (result: NeedResult, chambers = morocco.chambers) =>
  Object.fromEntries(route(result, chambers).map(({ chamber, introduction }) => [chamber, introduction.toJSON()]));

describe("routing", () => {
  it("gives the owner and the federation everything, and others their own firms", () => {
    const result = routed({ ...ranking, owner: "casablanca-settat" });
    const whole = {
      needId: "need-1",
      complete: true,
      candidates: firms,
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
    const empty = { ...ranking, candidates: [], owner: "oriental", regions: [] };
    expect(Object.keys(routed(empty))).toEqual(["oriental", "federation"]);
  });

  it("sends a need without a chamber to the federation and to its firms' chambers", () => {
    expect(Object.keys(routed(ranking)).toSorted()).toEqual(["casablanca-settat", "federation", "oriental"]);
  });

  it("tells the owner and the federation why a need was set aside", () => {
    const told = { needId: "need-2", complete: true, candidates: [], failure: "too-long" };
    expect(routed({ needId: "need-2", failure: "too-long", owner: "oriental" })).toEqual({
      oriental: told,
      federation: told,
    });
  });

  it("tells nobody but the chambers it is asked about", () => {
    const oriental = morocco.chambers.filter(({ id }) => id === "oriental");
    const own = { needId: "need-1", complete: false, candidates: [firm(1), firm(4)] };
    expect(routed({ ...ranking, owner: "casablanca-settat" }, oriental)).toEqual({ oriental: own });
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
