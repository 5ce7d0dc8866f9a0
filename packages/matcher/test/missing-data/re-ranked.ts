import type { ResolvedNeed, ResolvedSupplier, ScoringProfile, Supplier } from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { createRegister, rankAll } from "../../src/ranking/index.js";
import { queriesWithin } from "../oracle/query-within.js";

/** A field by its name, told apart from how the library does it. */
type Told = Pick<ResolvedSupplier, "place" | "servedRegions"> & { readonly supplier: Supplier };

const EXPECTED: Readonly<Record<string, { known: (firm: Told) => boolean; copy: (to: Told, from: Told) => Told }>> = {
  turnover: recorded("turnover"),
  headcount: recorded("headcount"),
  category: recorded("category"),
  certifications: recorded("certifications"),
  languages: recorded("languages"),
  consent: recorded("consent"),
  place: { known: ({ place }) => place.point !== undefined, copy: (to, { place }) => ({ ...to, place }) },
  serviceArea: {
    known: ({ supplier }) => supplier.serviceArea !== undefined,
    copy: (to, { supplier, servedRegions }) => ({
      ...to,
      supplier: { ...to.supplier, serviceArea: supplier.serviceArea! },
      servedRegions,
    }),
  },
  exportMarkets: {
    known: ({ supplier }) => supplier.export?.markets !== undefined,
    copy: (to, { supplier }) => ({
      ...to,
      supplier: { ...to.supplier, export: { ...to.supplier.export, markets: supplier.export!.markets! } },
    }),
  },
};

function recorded(name: keyof Supplier) {
  return {
    known: ({ supplier }: Told) => supplier[name] !== undefined,
    copy: (to: Told, { supplier }: Told): Told => ({ ...to, supplier: { ...to.supplier, [name]: supplier[name] } }),
  };
}

/** Whose values a firm's unknown field may have: firms of its category and section, else of its section, else all. */
function classOf(firm: Told, field: string, firms: readonly Told[]): readonly Told[] {
  const telling = firms.filter((one) => EXPECTED[field]!.known(one));
  const section = ({ supplier }: Told) => morocco.taxonomy.lineage(supplier.activities[0]!)[0]!.code;
  const ofSection = telling.filter((one) => section(one) === section(firm));
  const { category } = firm.supplier;
  const alike = ofSection.filter((one) => one.supplier.category === category);
  if (category !== undefined && field !== "category" && alike.length >= 5) return alike;
  return ofSection.length >= 5 ? ofSection : telling;
}

/**
 * How likely the first k of a need change when a firm tells a field: the register is ranked anew, by brute force, with each value
 * that another firm tells.
 */
export function changesByReRanking(
  need: ResolvedNeed,
  firms: readonly ResolvedSupplier[],
  profile: ScoringProfile,
  k: number,
): Map<string, number> {
  const query = queriesWithin(firms, profile)(need);
  const firstOf = (suppliers: readonly ResolvedSupplier[]) =>
    JSON.stringify(
      rankAll(query, createRegister(suppliers))
        .standings.slice(0, k)
        .map(({ supplierId }) => supplierId)
        .sort(),
    );
  const before = firstOf(firms);
  const chances = new Map<string, number>();
  for (const [field, { known, copy }] of Object.entries(EXPECTED))
    for (const firm of firms.filter((one) => !known(one))) {
      const values = classOf(firm, field, firms);
      const changed = values.filter((from) => {
        const told = copy(firm, from) as ResolvedSupplier;
        return firstOf(firms.map((one) => (one === firm ? told : one))) !== before;
      });
      if (changed.length > 0) chances.set(`${firm.supplier.id} ${field}`, changed.length / values.length);
    }
  return chances;
}
