import type { ResolvedSupplier, Supplier } from "@wasl/matcher";
import type { FieldId } from "@wasl/matcher/missing-data";

/** A field as a record tells it; written once more, so that it can be held against how the inquiry does it. */
export interface ToldField {
  readonly id: FieldId;
  readonly isTold: (firm: ResolvedSupplier) => boolean;
  /** The firm with the value that another one tells. */
  readonly taken: (firm: ResolvedSupplier, from: ResolvedSupplier) => ResolvedSupplier;
  /** Equal for equal values, which are in its order. */
  readonly keyOf: (firm: ResolvedSupplier) => string | number;
}

/** All fields that firms may be asked for. */
export const TOLD_FIELDS: readonly ToldField[] = [
  ofRecord("turnover", ({ turnover }) => turnover!),
  ofRecord("headcount", ({ headcount }) => headcount!),
  ofRecord("category", ({ category }) => category!),
  ofRecord("certifications", ({ certifications }) => sorted(certifications)),
  ofRecord("languages", ({ languages }) => sorted(languages)),
  ofRecord("consent", ({ consent }) => String(consent)),
  {
    id: "place",
    isTold: ({ place }) => place.point !== undefined,
    taken: (firm, { place }) => ({ ...firm, place }),
    keyOf: ({ place: { country, region, province, commune, point } }) =>
      JSON.stringify([country, region, province, commune, point?.lat, point?.lon]),
  },
  {
    id: "serviceArea",
    isTold: ({ supplier }) => supplier.serviceArea !== undefined,
    taken: (firm, { supplier: { serviceArea }, servedRegions }) => ({
      ...firm,
      supplier: { ...firm.supplier, ...(serviceArea && { serviceArea }) },
      servedRegions,
    }),
    keyOf: ({ supplier: { serviceArea: area }, servedRegions }) =>
      JSON.stringify([area!.kind, area!.kind === "radius" ? area!.km : "", [...servedRegions].sort()]),
  },
  {
    id: "exportMarkets",
    isTold: ({ supplier }) => supplier.export?.markets !== undefined,
    taken: (firm, { supplier }) => {
      const markets = { markets: supplier.export!.markets! };
      return { ...firm, supplier: { ...firm.supplier, export: { ...firm.supplier.export, ...markets } } };
    },
    keyOf: ({ supplier }) => sorted(supplier.export!.markets),
  },
];

function ofRecord(id: FieldId & keyof Supplier, keyOf: (record: Supplier) => string | number): ToldField {
  return {
    id,
    isTold: ({ supplier }) => supplier[id] !== undefined,
    taken: (firm, { supplier }) => ({ ...firm, supplier: { ...firm.supplier, [id]: supplier[id] } }),
    keyOf: ({ supplier }) => keyOf(supplier),
  };
}

function sorted(words: readonly string[] = []): string {
  return JSON.stringify([...words].sort());
}
