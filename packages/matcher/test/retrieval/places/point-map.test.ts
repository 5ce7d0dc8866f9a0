import { describe, expect, it } from "vitest";
import { PointMap } from "../../../src/retrieval/places/point-map.js";

describe("a map by points", () => {
  it("makes a value once for each point, and holds no more than its limit, whatever latitudes they share", () => {
    const map = new PointMap<number>(3);
    let made = 0;
    const ask = (lat: number, lon: number) => map.getOrMake({ lat, lon }, () => (made += 1));
    expect([ask(1, 1), ask(1, 2), ask(2, 1), ask(1, 2), ask(1, 1)]).toEqual([1, 2, 3, 2, 1]);
    // A fourth point: all others are forgotten.
    expect([ask(2, 2), ask(2, 2), ask(1, 1)]).toEqual([4, 4, 5]);
  });
});
