import { expect, it } from "vitest";
import { deadlineOf } from "../../src/cli/deadline-option.js";

const NOW = Date.parse("2026-03-30T22:00:00Z");

it.each([
  ["90m", "2026-03-30T23:30:00.000Z"],
  ["45s", "2026-03-30T22:00:45.000Z"],
  ["8h", "2026-03-31T06:00:00.000Z"],
  ["2d", "2026-04-01T22:00:00.000Z"],
  ["2026-03-31T07:00:00+01:00", "2026-03-31T06:00:00.000Z"],
])("%s is the deadline %s", (text, instant) => {
  expect(deadlineOf(text, NOW).toISOString()).toBe(instant);
});

it.each([
  "2026-03-30T21:59:59Z",
  "0m",
  "tomorrow",
  "2026-03-31",
  "2026-03-31T07:00",
  "2026-13-31T07:00:00Z",
  "-3h",
  "",
])("%s is refused as a deadline", (text) => {
  expect(() => deadlineOf(text, NOW)).toThrow();
});
