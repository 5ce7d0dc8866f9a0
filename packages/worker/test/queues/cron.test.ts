import { expect, it } from "vitest";
import { nextTime, TimesError } from "../../src/queues/index.js";

const NOW = Date.parse("2026-07-14T22:30:00Z");

it.each([
  // Morocco has UTC+1 all year but in Ramadan.
  ["0 2 * * *", "Africa/Casablanca", "2026-07-15T01:00:00.000Z"],
  ["0 2 * * *", "UTC", "2026-07-15T02:00:00.000Z"],
  ["30 23 * * 1-5", "Europe/Paris", "2026-07-15T21:30:00.000Z"],
  ["15 30 22 * * *", "UTC", "2026-07-14T22:30:15.000Z"],
  ["@daily", "UTC", "2026-07-15T00:00:00.000Z"],
])("%s in %s comes next at %s", (cron, tz, next) => {
  expect(new Date(nextTime({ cron, tz }, NOW)).toISOString()).toBe(next);
});

it.each(["", "bad", "* * * *", "0 25 * * *", "61 * * * *", "0 2 30 2 *", "0 0 2 * * * *", "@sometimes"])(
  "%s is not a time",
  (cron) => {
    expect(() => nextTime({ cron, tz: "UTC" }, NOW)).toThrow(TimesError);
  },
);

it("a time zone that there is not is refused", () => {
  expect(() => nextTime({ cron: "0 2 * * *", tz: "Africa/Casablnca" }, NOW)).toThrow(/Africa\/Casablnca/);
});
