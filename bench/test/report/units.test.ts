import { expect, it } from "vitest";
import { digits, shownBytes, shownCount, shownTime } from "../../src/report/units.js";

it.each([
  [shownTime(0.123_4), "0.123 µs"],
  [shownTime(12.345), "12.3 µs"],
  [shownTime(1_234), "1.23 ms"],
  [shownTime(5_432_100), "5.43 s"],
  [shownBytes(1_536), "1.5 KiB"],
  [shownBytes(3 * 2 ** 30), "3 GiB"],
  [shownCount(1_234_567), "1,234,567"],
  [digits(1_234.5), "1235"],
  [digits(NaN), "–"],
])("shows %j", (shown, expected) => {
  expect(shown).toBe(expected);
});
