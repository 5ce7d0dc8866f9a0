import { expect, it } from "vitest";
import type { Columns } from "../../src/columns/columns.js";
import { tieOrderedKeys } from "../../src/duckdb/tie-order.js";

it("numbers each row once, and rows of one tie hash in the order of their ids", () => {
  const ids = ["d", "c", "z", "b", "a"];
  const keys = tieOrderedKeys({ size: 5, ids, tieHashes: Uint32Array.of(7, 7, 1, 7, 2) } as unknown as Columns);
  expect([...keys].sort()).toEqual([0, 1, 2, 3, 4]);
  expect(keys[3]! < keys[1]! && keys[1]! < keys[0]!).toBe(true);
});
