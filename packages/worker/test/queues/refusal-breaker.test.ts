import { expect, it } from "vitest";
import { createRefusalBreaker } from "../../src/queues/index.js";

function breakerAt() {
  const time = { now: 0, trips: 0 };
  const breaker = createRefusalBreaker(
    () => (time.trips += 1),
    30_000,
    () => time.now,
  );
  const refusedAt = (...times: number[]) => {
    for (time.now of times) breaker.refused();
  };
  return { time, breaker, refusedAt };
}

it("trips once, when errors keep coming for long", () => {
  const { time, refusedAt } = breakerAt();
  refusedAt(0, 10_000, 20_000, 29_999);
  expect(time.trips).toBe(0);
  refusedAt(30_000, 31_000, 70_000);
  expect(time.trips).toBe(1);
});

it("forgives what a backend recovered from: it was quiet, or did what it was asked", () => {
  const { time, breaker, refusedAt } = breakerAt();
  refusedAt(0, 10_000, 25_001, 40_000, 55_000);
  expect(time.trips).toBe(0);
  breaker.worked();
  refusedAt(60_000, 70_000, 80_000, 89_999);
  expect(time.trips).toBe(0);
});
