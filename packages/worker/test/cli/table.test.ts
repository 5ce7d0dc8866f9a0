import { createMatcher, checkNeed, checkSupplier, createSupplierIndex, orThrow } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { describe, expect, it } from "vitest";
import { rankingText } from "../../src/cli/table.js";

const place = { commune: "Casablanca" };
const need = orThrow(checkNeed({ id: "N", title: "t", buyer: { id: "b" }, activities: ["8122"], place }, morocco));

function tableWith(name: string): string {
  const firm = orThrow(checkSupplier({ id: "F", name, activities: ["8122"], place }, morocco));
  const register = createSupplierIndex([firm], morocco);
  const ranking = createMatcher({ pack: morocco }).rank(need, register, { k: 1 });
  return rankingText(ranking, { needs: new Map([["N", need]]), register, pack: morocco, language: "fr" });
}

describe("a ranking at a terminal", () => {
  it("stays as narrow with a name of two thousand characters, which it gives in full once", () => {
    const text = tableWith("x".repeat(2_000));
    const rows = text.split("\n").filter((row) => /[│┌]/.test(row));
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.length).toBeLessThan(160);
    expect(text).toContain("x".repeat(2_000));
  });

  it("lets no name steer the terminal or turn the line around", () => {
    expect(tableWith("a\u001b[31mb\u202ec")).not.toMatch(/[\u001b\u202e]/);
  });
});
