import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkIce } from "../../../src/packs/morocco/index.js";

describe("the control key of an ICE", () => {
  it.each(["001561191000066", "002136093000040"])("fits in %s", (ice) => {
    expect(checkIce(ice)).toMatchObject({ valid: true, expectedKey: ice.slice(13) });
  });

  it("does not fit in 001561191000065, and says which would", () => {
    expect(checkIce("001561191000065")).toEqual({ valid: false, expectedKey: "66" });
  });

  it("is the one that makes the whole a multiple of 97, by exact integers", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 9_999_999_999_999n), fc.integer({ min: 0, max: 99 }), (body, key) => {
        const first = String(body).padStart(13, "0");
        const ice = first + String(key).padStart(2, "0");
        const { valid, expectedKey = "" } = checkIce(ice);
        expect(valid).toBe(BigInt(ice) % 97n === 0n);
        expect(BigInt(first + expectedKey) % 97n).toBe(0n);
      }),
    );
  });

  it("has no answer for what is not fifteen digits; blanks do not count", () => {
    for (const text of ["", "00156119100006", "0015611910000660", "00156119100006X"]) {
      expect(checkIce(text)).toEqual({ valid: false });
    }
    expect(checkIce("001 561 191 0000 66").valid).toBe(true);
  });
});
