import { expect, it } from "vitest";
import { tieHash } from "../../src/columns/tie-hash.js";

const MASK = 0xffffffffn;

/** The published steps again, in whole numbers of any size. */
function byTheBook(id: string): number {
  let h = 0x811c9dc5n;
  for (const byte of Buffer.from(id, "utf8")) h = ((h ^ BigInt(byte)) * 0x01000193n) & MASK;
  h = ((h ^ (h >> 16n)) * 0x85ebca6bn) & MASK;
  h = ((h ^ (h >> 13n)) * 0xc2b2ae35n) & MASK;
  return Number(h ^ (h >> 16n));
}

it.each(["", "a", "foobar", "besoin-0000001", "900000000000062", "مقاولة", "é😀"])("hashes %j", (id) => {
  expect(tieHash(id)).toBe(byTheBook(id));
});
