import type { CriterionId, Supplier } from "../domain/index.js";
import type { ConstraintId } from "../eligibility/index.js";
import type { LocatedPlace, ResolvedSupplier } from "../reference/index.js";

/** The fields that a firm may be asked for. Texts and past work are not among them: what a firm says of itself changes how others' words are weighed. */
export const FIELD_IDS = [
  "turnover",
  "headcount",
  "category",
  "place",
  "serviceArea",
  "certifications",
  "languages",
  "exportMarkets",
  "consent",
] as const;

export type FieldId = (typeof FIELD_IDS)[number];

/** A field as firms have it, and what hangs on it. */
export interface Field<V = unknown> {
  readonly id: FieldId;
  readonly criteria: readonly CriterionId[];
  readonly constraints: readonly ConstraintId[];
  /** Undefined when it is unknown. */
  valueOf(firm: ResolvedSupplier): V | undefined;
  with(firm: ResolvedSupplier, value: V): ResolvedSupplier;
  /** Equal for equal values; values are in the order of their keys. */
  keyOf(value: V): string | number;
}

/** How a firm may serve places: its service area with the regions that its names stand for. */
type Reach = Pick<ResolvedSupplier, "servedRegions"> & { readonly serviceArea: NonNullable<Supplier["serviceArea"]> };

const turnover = recordField("turnover", ["size"], ["turnover-too-low"], (value: number) => value);
const headcount = recordField("headcount", [], ["headcount-too-low"], (value: number) => value);
const category = recordField("category", [], ["category-not-allowed", "auto-entrepreneur-ceiling"], String);
const certifications = recordField("certifications", ["certifications"], ["certification-missing"], wordsKey);
const languages = recordField("languages", [], ["language-missing"], wordsKey);
const consent = recordField("consent", [], ["consent-refused"], String);

/** Known where a point stands for it, by which distances are measured. */
const place: Field<LocatedPlace> = {
  id: "place",
  criteria: ["region"],
  constraints: ["too-far"],
  valueOf: (firm) => (firm.place.point === undefined ? undefined : firm.place),
  with: (firm, value) => ({ ...firm, place: value }),
  keyOf: ({ country, region, province, commune, point }) =>
    JSON.stringify([country, region, province, commune, point?.lat, point?.lon]),
};

const serviceArea: Field<Reach> = {
  id: "serviceArea",
  criteria: ["region"],
  constraints: ["too-far"],
  valueOf: ({ supplier, servedRegions }) =>
    supplier.serviceArea === undefined ? undefined : { serviceArea: supplier.serviceArea, servedRegions },
  with: (firm, { serviceArea: area, servedRegions }) => ({
    ...firm,
    supplier: { ...firm.supplier, serviceArea: area },
    servedRegions,
  }),
  keyOf: ({ serviceArea: area, servedRegions }) =>
    JSON.stringify([area.kind, area.kind === "radius" ? area.km : "", [...servedRegions].sort()]),
};

const exportMarkets: Field<string[]> = {
  id: "exportMarkets",
  criteria: [],
  constraints: ["export-market-missing"],
  valueOf: ({ supplier }) => supplier.export?.markets,
  with: (firm, markets) => ({
    ...firm,
    supplier: { ...firm.supplier, export: { ...firm.supplier.export, markets } },
  }),
  keyOf: wordsKey,
};

/** In the order of {@link FIELD_IDS}. */
export const FIELDS: readonly Field[] = [
  turnover,
  headcount,
  category,
  place,
  serviceArea,
  certifications,
  languages,
  exportMarkets,
  consent,
];

function recordField<K extends FieldId & keyof Supplier>(
  id: K,
  criteria: readonly CriterionId[],
  constraints: readonly ConstraintId[],
  keyOf: (value: NonNullable<Supplier[K]>) => string | number,
): Field<NonNullable<Supplier[K]>> {
  return {
    id,
    criteria,
    constraints,
    valueOf: ({ supplier }) => supplier[id] as NonNullable<Supplier[K]> | undefined,
    with: (firm, value) => ({ ...firm, supplier: { ...firm.supplier, [id]: value } }),
    keyOf,
  };
}

function wordsKey(words: readonly string[]): string {
  return JSON.stringify([...words].sort());
}
