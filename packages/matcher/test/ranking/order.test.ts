import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byRank, tieKey } from "../../src/ranking/index.js";
import { tieHash } from "../../src/retrieval/index.js";
import { fnv1a, murmurFinalizer, tie } from "../oracle/core-by-the-book.js";

describe("the tie rule", () => {
  it("rests on hashes with published values", () => {
    // FNV: the authors' test vectors. Murmur: MurmurHash3 x86 32 of "" with seed 1 is the finalizer of 1.
    expect([fnv1a(""), fnv1a("a"), fnv1a("foobar")]).toEqual([0x811c9dc5n, 0xe40c292cn, 0xbf9cf968n]);
    expect([murmurFinalizer(0n), murmurFinalizer(1n)]).toEqual([0n, 0x514e28b7n]);
  });

  it("hashes any id as an independent computation does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (supplierId, needId) => {
        expect(BigInt(tieKey(supplierId, tieHash(needId)))).toBe(tie(supplierId, needId));
      }),
    );
  });

  it("orders by score, then by tie key, then by id", () => {
    const standing = (supplierId: string, score: number, key: number) => ({ supplierId, score, tieKey: key });
    const inOrder = [
      standing("z", 0.9, 7), // highest score
      standing("y", 0.5, 1), // equal score, lower tie key
      standing("B", 0.5, 2), // equal tie key too: "B" (66) before "b" (98)
      standing("b", 0.5, 2),
      standing("a", 0.1, 0),
    ];
    expect([...inOrder].reverse().sort(byRank)).toEqual(inOrder);
  });

  it("favours no firm: over many needs, each of two tied firms comes first about half the time", () => {
    const needs = 10_000;
    let first = 0;
    for (let i = 0; i < needs; i += 1) {
      const needHash = tieHash(`need-${i}`);
      if (tieKey("001234567000089", needHash) < tieKey("001234567000186", needHash)) first += 1;
    }
    // Five standard deviations of a fair coin.
    expect(Math.abs(first - needs / 2)).toBeLessThan(5 * Math.sqrt(needs / 4));
  });
});
