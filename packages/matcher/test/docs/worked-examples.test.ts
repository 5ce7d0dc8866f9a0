import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createSupplierIndex,
  orThrow,
  type Need,
  type Supplier,
} from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { rankByTheBook } from "../oracle/core-by-the-book.js";

const page = readFileSync(new URL("../../../../docs/worked-examples.md", import.meta.url), "utf8");
const { needs, suppliers } = recordsOf(page);
const register = createSupplierIndex(
  suppliers.map((supplier) => orThrow(checkSupplier(supplier, morocco))),
  morocco,
);
const matcher = createMatcher({ pack: morocco });

function recordsOf(markdown: string): { needs: Need[]; suppliers: Supplier[] } {
  const json = /```json\n([\s\S]*?)```/.exec(markdown)?.[1] ?? "";
  return JSON.parse(json) as { needs: Need[]; suppliers: Supplier[] };
}

/** Cells of the table rows of a section whose first cell matches. */
function rows(section: string, first: RegExp): string[][] {
  const cells = section.split("\n").map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
  return cells.filter(([head]) => head !== undefined && first.test(head));
}

function sectionOf(needId: string): string {
  return page.split("\n## ").find((section) => section.startsWith(`Need \`${needId}\``)) ?? "";
}

describe("the page of worked examples", () => {
  it("gives each firm the point that the country pack gives it", () => {
    const points = rows(page.split("\n## ")[1] ?? "", /^F\d$/).map(([id, , , , lat, lon]) => [
      id,
      Number(lat),
      Number(lon),
    ]);
    expect(points).toEqual(
      suppliers.map(({ id }) => [id, register.get(id)?.place.point?.lat, register.get(id)?.place.point?.lon]),
    );
  });

  it.each(needs.map((need) => [need.id, need] as const))("ranks firms for %s as the library does", (id, need) => {
    const { candidates } = matcher.rank(orThrow(checkNeed(need, morocco)), register);
    const shown = candidates.map(({ rank, supplierId, criteria, score }) => {
      const utility = (name: string) => criteria.find(({ criterion }) => criterion === name)?.utility.toFixed(4) ?? "–";
      return [String(rank), supplierId, utility("sector"), utility("region"), utility("size"), score.toFixed(4)];
    });
    expect(rows(sectionOf(id), /^\d+$/)).toEqual(shown);
  });

  it.each(needs.map((need) => [need.id, need] as const))("excludes firms from %s as the library does", (id, need) => {
    const located = orThrow(checkNeed(need, morocco));
    const excluded = suppliers.flatMap((supplier) => {
      const [violation] = matcher.explain(located, supplier.id, register).violations;
      return violation ? [[supplier.id, violation.constraint]] : [];
    });
    expect(rows(sectionOf(id), /^F\d$/)).toEqual(excluded);
  });

  it.each(needs.map((need) => [need.id, need] as const))(
    "gives %s scores that an independent computation finds",
    (id, need) => {
      const point = (code: string) => morocco.gazetteer.locate({ province: code });
      const withPoint = <T extends Need | Supplier>(record: T): T => {
        const found = point(record.place.province ?? "");
        if (found.status !== "found") throw new Error(`no point for ${record.id}`);
        return { ...record, place: { ...record.place, region: found.place.region, ...found.place.point } };
      };
      const book = rankByTheBook(withPoint(need), suppliers.map(withPoint));
      const scores = rows(sectionOf(id), /^\d+$/).map((cells) => [cells[1], cells[5]]);
      expect(scores).toEqual(book.ranked.map(({ supplierId, score }) => [supplierId, score.toFixed(4)]));
    },
  );
});
