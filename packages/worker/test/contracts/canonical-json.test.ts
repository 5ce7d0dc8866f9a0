import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, contentHashOf, WrittenJson } from "../../src/contracts/index.js";

describe("canonical JSON", () => {
  it("is that of RFC 8785, as its own example shows", () => {
    const value: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it("orders members by UTF-16 code units, also where they look like numbers", () => {
    const value = { "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "10": 5, "9": 6, "😀": 7, "\u0080": 8, ö: 9 };
    const order = [...canonicalJson(value).matchAll(/:(\d)/g)].map(([, digit]) => Number(digit));
    expect(order).toEqual([2, 4, 5, 6, 8, 9, 1, 7, 3]);
  });

  it("is what a library for it writes, whatever the value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });

  it("is the same however members are ordered, and with parts that were written before", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.entries(value).toReversed();
        const written = turned.map(([name, part]) => [name, new WrittenJson(canonicalJson(part))] as const);
        expect(canonicalJson(Object.fromEntries(turned))).toBe(canonicalJson(value));
        expect(canonicalJson(Object.fromEntries(written))).toBe(canonicalJson(value));
      }),
    );
  });

  it("is right for more lists of names than it remembers", () => {
    for (let i = 0; i < 6_000; i += 1) {
      const value = { [`z${i}`]: i, b: [i], [`a${i}`]: { [`${i}`]: null, a: true } };
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }
  });

  it("that was written still is the value to whoever writes it in another way", () => {
    const value = { b: [1, "é"], a: null };
    expect(JSON.stringify({ value: new WrittenJson(canonicalJson(value)) })).toBe(
      JSON.stringify({ value: { a: null, b: value.b } }),
    );
  });

  it("has no members that are undefined, and no numbers that JSON has not", () => {
    expect(canonicalJson({ b: undefined, a: -0 })).toBe('{"a":0}');
    expect(() => canonicalJson({ score: NaN })).toThrow(RangeError);
    expect(() => canonicalJson([Infinity])).toThrow(RangeError);
  });

  it("gives a content its hash", () => {
    expect(contentHashOf({ b: 1, a: "é" })).toBe(createHash("sha256").update('{"a":"é","b":1}').digest("hex"));
  });
});
