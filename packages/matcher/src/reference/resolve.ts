import type { Dossier } from "../dossier/index.js";
import type { Need, Supplier, WorkReference } from "../domain/index.js";
import { needSchema, supplierSchema, validate, validatorOf, type Validated } from "../domain/index.js";
import { InputError, type Issue } from "../errors.js";
import { findChamber } from "./chambers.js";
import type { CountryPack } from "./country-pack.js";
import type { LocatedPlace, PlaceResolution } from "./gazetteer.js";
import type { Taxonomy } from "./taxonomy.js";

/** A need whose codes exist in the country pack and whose place is located. */
export interface ResolvedNeed {
  readonly need: Need;
  readonly place: LocatedPlace;
}

/** A firm whose codes exist in the country pack and whose place is located. */
export interface ResolvedSupplier {
  readonly supplier: Supplier;
  readonly place: LocatedPlace;
  /** Codes of the regions of its service area, when it is given by regions. */
  readonly servedRegions: ReadonlySet<string>;
  /** Its texts and past work as an index keeps them; absent where the record itself has them. */
  readonly dossier?: Dossier;
}

/** Checks one need of unknown shape: its fields, its codes and its place. */
export function checkNeed(input: unknown, pack: CountryPack): Validated<ResolvedNeed> {
  const shape = validate(needSchema, input);
  return shape.ok ? resolveNeed(shape.value, pack) : shape;
}

const validateSupplier = validatorOf(supplierSchema);

/** Checks one supplier of unknown shape: its fields, its codes and its place. */
export function checkSupplier(input: unknown, pack: CountryPack): Validated<ResolvedSupplier> {
  const shape = validateSupplier(input);
  return shape.ok ? resolveSupplier(shape.value, pack) : shape;
}

/** Looks up the codes and the place of a well-formed need. */
export function resolveNeed(need: Need, pack: CountryPack): Validated<ResolvedNeed> {
  const resolution = pack.gazetteer.locate(need.place);
  const issues = [
    ...taxonomyIssues(need.taxonomy, pack.taxonomy),
    ...codeIssues(need.activities, pack.taxonomy),
    ...placeIssues(resolution, "place"),
    ...chamberIssues(need.chamber, pack),
  ];
  if (issues.length > 0 || resolution.status !== "found") return { ok: false, issues };
  return { ok: true, value: { need: canonicalNeed(need, pack), place: resolution.place } };
}

/** Looks up the codes and the places of a well-formed supplier. */
export function resolveSupplier(supplier: Supplier, pack: CountryPack): Validated<ResolvedSupplier> {
  const resolution = pack.gazetteer.locate(supplier.place);
  const regions = servedRegions(supplier, pack);
  const issues = [
    ...taxonomyIssues(supplier.taxonomy, pack.taxonomy),
    ...codeIssues(supplier.activities, pack.taxonomy),
    ...placeIssues(resolution, "place"),
    ...regions.issues,
  ];
  if (issues.length > 0 || resolution.status !== "found") return { ok: false, issues };
  const canonical = canonicalSupplier(supplier, pack.taxonomy);
  return { ok: true, value: { supplier: canonical, place: resolution.place, servedRegions: regions.codes } };
}

/** Packs accept harmless variants of a code, such as `62.01`; what follows compares codes and needs one form. */
function canonicalNeed(need: Need, pack: CountryPack): Need {
  const activities = canonicalCodes(need.activities, pack.taxonomy);
  const chamber = need.chamber === undefined ? undefined : findChamber(need.chamber, pack)?.id;
  return { ...need, activities, ...(chamber === undefined ? {} : { chamber }) };
}

/** The supplier itself where its codes have their one form already, as nearly always. */
function canonicalSupplier(supplier: Supplier, taxonomy: Taxonomy): Supplier {
  const { activities, references } = supplier;
  const own = canonicalCodes(activities, taxonomy);
  const past = references?.map((reference) => canonicalReference(reference, taxonomy));
  const changed = own !== activities || past?.some((reference, i) => reference !== references?.[i]);
  return changed ? { ...supplier, activities: own, ...(past ? { references: past } : {}) } : supplier;
}

function canonicalReference(reference: WorkReference, taxonomy: Taxonomy): WorkReference {
  const activities = reference.activities && canonicalCodes(reference.activities, taxonomy);
  return activities === reference.activities ? reference : { ...reference, activities };
}

/** Each known code in its one form and once; unknown ones, which past work may carry, as they are. */
function canonicalCodes(codes: string[], taxonomy: Taxonomy): string[] {
  const oneForm = (code: string) => taxonomy.get(code)?.code ?? code;
  const inOneForm = codes.every((code, i) => oneForm(code) === code && codes.indexOf(code) === i);
  return inOneForm ? codes : [...new Set(codes.map(oneForm))];
}

/** The value, or an {@link InputError} with everything that is wrong. */
export function orThrow<T>(checked: Validated<T>): T {
  if (!checked.ok) throw new InputError(checked.issues);
  return checked.value;
}

function taxonomyIssues(id: string | undefined, taxonomy: Taxonomy): Issue[] {
  if (id === undefined || id === taxonomy.id) return [];
  return [
    {
      code: "unknown-code",
      path: "taxonomy",
      value: id,
      message: `${id} is not the taxonomy of this run.`,
      expected: taxonomy.id,
    },
  ];
}

function codeIssues(codes: readonly string[], taxonomy: Taxonomy): readonly Issue[] {
  if (codes.every((code) => taxonomy.get(code))) return NO_ISSUES;
  return codes.flatMap((code, i): Issue[] =>
    taxonomy.get(code)
      ? []
      : [
          {
            code: "unknown-code",
            path: `activities[${i}]`,
            value: code,
            message: `${code} is not an activity code of ${taxonomy.id}.`,
            expected: `a ${taxonomy.levels.join(", ")} code`,
            suggestions: taxonomy.suggest(code),
          },
        ],
  );
}

/** The issues of a place that was not found; `path` is where the place stands in the record. */
export function placeIssues(resolution: PlaceResolution, path: string): Issue[] {
  if (resolution.status === "found") return [];
  const { field, value } = resolution;
  const at = { path: field === "text" ? path : `${path}.${field}`, value };
  switch (resolution.status) {
    case "unknown":
      return [
        {
          code: "unknown-place",
          ...at,
          message: `${value} is not a known place.`,
          suggestions: resolution.suggestions,
        },
      ];
    case "ambiguous":
      return [
        {
          code: "ambiguous-place",
          ...at,
          message: `${value} could be ${resolution.choices.length} places.`,
          expected: `one of ${resolution.choices.map((choice) => `${choice.label} [${choice.code}]`).join("; ")}`,
        },
      ];
    case "contradictory":
      return [{ code: "contradictory-place", ...at, message: resolution.message }];
  }
}

function chamberIssues(chamber: string | undefined, pack: CountryPack): Issue[] {
  if (chamber === undefined || findChamber(chamber, pack)) return [];
  return [
    {
      code: "unknown-chamber",
      path: "chamber",
      value: chamber,
      message: `${chamber} is not a chamber of the pack ${pack.id}.`,
      expected: pack.chambers.length ? `one of ${pack.chambers.map(({ id }) => id).join(", ")}` : "no chamber",
    },
  ];
}

const NO_ISSUES: readonly Issue[] = [];

interface ServedRegions {
  readonly codes: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

const NO_REGIONS: ServedRegions = { codes: new Set(), issues: NO_ISSUES };

function servedRegions({ serviceArea }: Supplier, pack: CountryPack): ServedRegions {
  if (serviceArea?.kind !== "regions") return NO_REGIONS;
  const codes = new Set<string>();
  const issues = serviceArea.regions.flatMap((region, i) => {
    // A firm from abroad may serve regions of the pack's country.
    const resolution = pack.gazetteer.locate({ region });
    if (resolution.status === "found" && resolution.place.region) codes.add(resolution.place.region);
    return placeIssues(resolution, "serviceArea").map((issue) => ({ ...issue, path: `serviceArea.regions[${i}]` }));
  });
  return { codes, issues };
}
