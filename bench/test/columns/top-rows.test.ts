import fc from "fast-check";
import { expect, it } from "vitest";
import { TopRows } from "../../src/columns/top-rows.js";

const row = fc.record({
  // Few values, so that scores and tie keys meet often.
  score: fc.integer({ min: 0, max: 3 }).map((tenths) => tenths / 10),
  tie: fc.integer({ min: 0, max: 2 }).map((high) => high * 2 ** 30),
});

it("keeps what sorting all rows would put first: score, then tie key, then id", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (rows, k) => {
      // Ids that do not ascend with the rows.
      const ids = rows.map((_, i) => `id ${(i * 37) % 61}`);
      const best = new TopRows(k, ids);
      rows.forEach(({ score, tie }, i) => {
        best.offer(score, tie, i);
      });
      const sorted = rows
        .map(({ score, tie }, i) => ({ supplierId: ids[i]!, score, tie }))
        .sort((a, b) => b.score - a.score || a.tie - b.tie || (a.supplierId < b.supplierId ? -1 : 1))
        .slice(0, k);
      expect(best.standings()).toEqual(sorted.map(({ supplierId, score }) => ({ supplierId, score })));
      expect(best.worstScore).toBe(rows.length >= k ? sorted.at(-1)!.score : -Infinity);
    }),
  );
});
