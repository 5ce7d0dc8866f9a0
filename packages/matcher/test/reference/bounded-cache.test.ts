import { describe, expect, it } from "vitest";
import { remember } from "../../src/reference/bounded-cache.js";

/** A remembered function and the keys for which it was computed. */
function counted(limit: number) {
  const computed: string[] = [];
  const length = remember((key) => (computed.push(key), key.length), limit);
  return { length, computed };
}

describe("a remembered function", () => {
  it("computes a key once", () => {
    const { length, computed } = counted(10);
    expect([length("abc"), length("abc")]).toEqual([3, 3]);
    expect(computed).toEqual(["abc"]);
  });

  it("forgets rather than grow beyond its limit, and still answers right", () => {
    const { length, computed } = counted(2);
    for (const key of ["a", "bb", "ccc", "a"]) expect(length(key)).toBe(key.length);
    expect(computed).toEqual(["a", "bb", "ccc", "a"]);
  });

  it("does not keep long texts", () => {
    const { length, computed } = counted(10);
    const text = "x".repeat(300);
    expect([length(text), length(text)]).toEqual([300, 300]);
    expect(computed).toHaveLength(2);
  });
});
