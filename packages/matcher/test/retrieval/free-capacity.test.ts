import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSupplier, createSupplierIndex, openSupplierIndex, orThrow, type Supplier } from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";

/** What a firm may say of the orders that it can still take and of its sales abroad: round, in cents, odd, zero, unknown. */
const said = fc.record(
  {
    freeCapacity: fc.oneof(
      fc.nat(900).map((thousands) => thousands * 1_000),
      fc.nat(10_000_000).map((cents) => cents / 100),
      fc.double({ min: 0, max: 1e15, noNaN: true }),
      fc.constantFrom(0, 1e15, 4_294_967_295, 0.1 + 0.2),
    ),
    share: fc.oneof(
      fc.nat(100).map((percent) => percent / 100),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    markets: fc.uniqueArray(fc.constantFrom("FR", "ES", "SN"), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const firmOf = (
  { freeCapacity, ...sales }: Partial<Record<"freeCapacity" | "share", number>>,
  i: number,
): Supplier => ({
  id: `f${i}`,
  name: `Firm ${i}`,
  activities: [["6201", "4120", "1071"][i % 3]!],
  place: { province: ["MA-CAS", "MA-RAB"][i % 2]! },
  turnover: 1_000 * i,
  ...(freeCapacity === undefined ? {} : { freeCapacity }),
  ...(Object.keys(sales).length === 0 ? {} : { export: sales }),
});

const toldOf = ({ freeCapacity, export: sales }: Supplier) => ({ freeCapacity, sales });

describe("an index", () => {
  it("keeps free capacity and sales abroad exactly, through snapshots, additions and removals", () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 2, maxLength: 12 }), (all) => {
        const firms = all.map(firmOf);
        const resolved = firms.map((firm) => orThrow(checkSupplier(firm, morocco)));
        const [first, ...others] = resolved;
        const index = createSupplierIndex(resolved, morocco);
        const grown = createSupplierIndex([first!], morocco).with(others, morocco);
        const opened = [index, grown, grown.without(["f0"])].map((made) => openSupplierIndex(made.snapshot()));
        for (const held of [index, grown, ...opened]) {
          for (const { supplier } of held.suppliers())
            expect(toldOf(supplier)).toEqual(toldOf(firms.find(({ id }) => id === supplier.id)!));
        }
        expect(opened.map(({ size }) => size)).toEqual([firms.length, firms.length, firms.length - 1]);
      }),
    );
  });

  it("takes no memory for what no firm says", () => {
    const silent = [0, 1, 2].map((i) => orThrow(checkSupplier(firmOf({}, i), morocco)));
    const known = silent.map((firm) => ({ ...firm, supplier: { ...firm.supplier, freeCapacity: 5_000_000 } }));
    const structureOf = (firms: typeof silent) => createSupplierIndex(firms, morocco).memory.structure;
    expect(structureOf(known) - structureOf(silent)).toBe(2 * known.length);
  });
});
