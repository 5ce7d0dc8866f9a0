import { describe, expect, it } from "vitest";
import { decodeNeeds, encodeNeeds } from "../../src/snapshots/index.js";
import { example } from "../conformance/example.js";

describe("needs in a snapshot", () => {
  const { needs } = example({ firms: 1, needs: 40, seed: 5 });

  it("come back as they were, places included", () => {
    expect(decodeNeeds(encodeNeeds(needs))).toEqual(needs);
    expect(needs.some(({ place }) => place.point !== undefined)).toBe(true);
  });

  it("may be none", () => {
    expect(decodeNeeds(encodeNeeds([]))).toEqual([]);
  });

  it("give the same bytes each time, so the same snapshot", () => {
    expect(Buffer.from(encodeNeeds(needs)).equals(encodeNeeds(needs))).toBe(true);
  });
});
