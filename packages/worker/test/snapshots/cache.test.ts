import { afterEach, describe, expect, it, vi } from "vitest";
import { createCache } from "../../src/snapshots/index.js";

describe("a cache", () => {
  afterEach(() => vi.useRealTimers());

  it("lets go of what was not asked for in a while, and of nothing else", async () => {
    vi.useFakeTimers();
    const made: string[] = [];
    const get = createCache(3, (key) => Promise.resolve(made.push(key)), 1_000);
    await Promise.all([get("idle"), get("busy")]);
    for (let asked = 0; asked < 4; asked++) {
      vi.advanceTimersByTime(600);
      await get("busy");
    }
    await get("idle");
    expect(made).toEqual(["idle", "busy", "idle"]);
  });

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
