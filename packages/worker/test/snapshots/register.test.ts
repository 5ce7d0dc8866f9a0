import { createMatcher, createSupplierIndex, type ResolvedSupplier } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { describe, expect, it } from "vitest";
import { openRegister, SnapshotForeignError } from "../../src/snapshots/index.js";
import { example } from "../conformance/example.js";

const { needs, suppliers, register } = example({ firms: 300, needs: 40, seed: 5 });
const HASH = "0".repeat(64);

/** What a ranking, and whoever shows it, asks of a firm. */
function askedOf({ supplier, place, servedRegions }: ResolvedSupplier) {
  const { id, name, activities, category, serviceArea, turnover, headcount } = supplier;
  const { certifications, languages, consent } = supplier;
  const known = {
    id,
    name,
    activities,
    category,
    serviceArea,
    turnover,
    headcount,
    certifications,
    languages,
    consent,
  };
  return { ...known, markets: supplier.export?.markets, place, servedRegions };
}

describe("a register in a snapshot", () => {
  it("comes back with all that a ranking asks for, places and served regions included", () => {
    const opened = openRegister(HASH, register.snapshot());
    expect(opened.size).toBe(suppliers.length);
    for (const firm of suppliers) expect(askedOf(opened.get(firm.supplier.id)!)).toEqual(askedOf(firm));
    expect(suppliers.some(({ servedRegions }) => servedRegions.size > 0)).toBe(true);
  });

  it("ranks as the register it was made of", () => {
    const opened = openRegister(HASH, register.snapshot());
    const matcher = createMatcher({ pack: morocco });
    for (const need of needs) expect(matcher.rank(need, opened)).toEqual(matcher.rank(need, register));
  });

  it("may be empty", () => {
    expect(openRegister(HASH, createSupplierIndex([], morocco).snapshot()).size).toBe(0);
  });

  it("gives the same bytes each time, so the same snapshot", () => {
    const again = createSupplierIndex(suppliers, morocco);
    expect(Buffer.from(register.snapshot()).equals(again.snapshot())).toBe(true);
  });

  it("is read wherever it begins in a larger buffer", () => {
    const bytes = register.snapshot();
    for (const start of [0, 1, 4, 8]) {
      const larger = new Uint8Array(bytes.length + 8);
      larger.set(bytes, start);
      expect(openRegister(HASH, larger.subarray(start, start + bytes.length)).size).toBe(suppliers.length);
    }
  });
});

describe("what is no register", () => {
  const bytes = register.snapshot();
  const otherLayout = Uint8Array.from(bytes);
  new Uint32Array(otherLayout.buffer)[2] = 4_711;

  it.each([
    ["records as JSON lines", Buffer.from('{"supplier":{"id":"F-001"}}\n'), /does not begin with WASLIDX/],
    ["nothing", new Uint8Array(0), /does not begin with WASLIDX/],
    ["the layout of another version", otherLayout, /has layout 4711; this version reads layout \d+/],
    ["a register that breaks off", bytes.slice(0, bytes.length - 1), /ends before its last column/],
  ])("is refused with the reason: %s", (_, content, reason) => {
    expect(() => openRegister(HASH, content)).toThrow(SnapshotForeignError);
    expect(() => openRegister(HASH, content)).toThrow(reason);
    expect(() => openRegister(HASH, content)).toThrow(HASH);
  });
});
