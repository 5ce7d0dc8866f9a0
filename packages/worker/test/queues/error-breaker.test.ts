import { expect, it } from "vitest";
import { createErrorBreaker } from "../../src/queues/index.js";

it("trips once, when too many errors fall within one second", () => {
  let now = 0;
  let trips = 0;
  const error = createErrorBreaker(
    () => (trips += 1),
    3,
    () => now,
  );
  for (now of [0, 400, 1_000, 1_400, 2_000]) error();
  expect(trips).toBe(0);
  now = 2_100;
  error();
  expect(trips).toBe(1);
  error();
  expect(trips).toBe(1);
});
