import { describe, expect, it } from "vitest";
import { createCache, decodeNeeds, decodeRegister, encodeNeeds, encodeRegister } from "../../src/snapshots/index.js";
import { example } from "../conformance/example.js";

describe("records in a snapshot", () => {
  const { needs, suppliers } = example({ firms: 300, needs: 40, seed: 5 });

  it("come back as they were, places and sets included", () => {
    expect(decodeRegister(encodeRegister(suppliers)).suppliers).toEqual(suppliers);
    expect(decodeNeeds(encodeNeeds(needs))).toEqual(needs);
    expect(suppliers.some(({ servedRegions }) => servedRegions.size > 0)).toBe(true);
  });

  it("may be none", () => {
    expect(decodeRegister(encodeRegister([])).size).toBe(0);
  });

  it("give the same bytes each time, so the same snapshot", () => {
    expect(Buffer.from(encodeRegister(suppliers)).equals(encodeRegister(suppliers))).toBe(true);
  });
});

describe("a cache", () => {
  it("makes a value once for all who ask, forgets the one used longest ago, and keeps no failure", async () => {
    const made: string[] = [];
    const get = createCache(2, (key) => {
      made.push(key);
      return key === "bad" ? Promise.reject(new Error(key)) : Promise.resolve(key);
    });
    await Promise.all([get("a"), get("a"), get("b"), get("a"), get("c"), get("a")]);
    await get("b");
    expect(made).toEqual(["a", "b", "c", "b"]);
    await expect(get("bad")).rejects.toThrow("bad");
    await expect(get("bad")).rejects.toThrow("bad");
    expect(made.filter((key) => key === "bad")).toHaveLength(2);
  });
});
