import type { PlaceChoice, PlaceResolution } from "../gazetteer.js";
import type { CodeIndex } from "./code-index.js";
import type { Interpretation } from "./interpret.js";
import type { Meaning, NameIndex, PlaceWords } from "./name-index.js";
import { findableName, nearestUnits } from "./suggestions.js";
import { nameOf, type AdministrativeUnit } from "./unit.js";

/** Everything a look-up needs. */
export interface PlaceMap {
  readonly units: ReadonlyMap<string, AdministrativeUnit>;
  readonly names: NameIndex;
  readonly codes: CodeIndex;
  readonly words: PlaceWords;
  /** Codes of the provinces of which a commune is the seat, by the commune's code. */
  readonly seats: ReadonlyMap<string, string>;
}

/** The field that is looked up and what stands in it. */
export interface Asked {
  readonly field: string;
  readonly value: string;
}

/** An interpretation as a resolution that a person can act on. */
export function describe(
  interpretation: Interpretation,
  asked: Asked,
  map: PlaceMap,
  found: (unit: AdministrativeUnit) => PlaceResolution,
): PlaceResolution {
  if (interpretation.kind === "unknown") return unknown({ ...asked, value: interpretation.part }, map);
  if (interpretation.kind === "unrelated") return unrelated(interpretation.parts, asked, map);
  const [only, ...more] = interpretation.units;
  return only && more.length === 0 ? found(only) : ambiguous(interpretation.units, asked, map);
}

export function ambiguous(units: readonly AdministrativeUnit[], asked: Asked, map: PlaceMap): PlaceResolution {
  return { status: "ambiguous", ...asked, choices: units.map((unit) => choiceOf(unit, map)) };
}

export function unknown(asked: Asked, map: PlaceMap, kind?: AdministrativeUnit["kind"]): PlaceResolution {
  const near = nearestUnits(asked.value, map.names, kind);
  return { status: "unknown", ...asked, suggestions: [...new Set(near.map((unit) => findableName(unit, map.units)))] };
}

/** What the first part means lies elsewhere than the others say. */
function unrelated(parts: readonly (readonly Meaning[])[], asked: Asked, map: PlaceMap): PlaceResolution {
  const [first = [], ...others] = parts;
  const wherever = others.map((part) => list(part.map(({ unit }) => withCode(unit)))).join(" and ");
  const where = list(first.map(({ unit }) => whereabouts(unit, map)));
  return {
    status: "contradictory",
    ...asked,
    message: `${asked.value} could be ${where}, not a place in ${wherever}.`,
  };
}

/** `Settat [MA-SET]` */
export function withCode(unit: AdministrativeUnit): string {
  return `${nameOf(unit)} [${unit.code}]`;
}

function whereabouts(unit: AdministrativeUnit, map: PlaceMap): string {
  return `${labelOf(unit, map)} [${unit.code}]`;
}

/** What tells a unit apart, e.g. `Sidi Bouzid (commune), El Jadida`. */
export function labelOf(unit: AdministrativeUnit, { units }: PlaceMap): string {
  const around =
    unit.kind === "region" ? undefined : units.get(unit.kind === "commune" ? (unit.province ?? "") : unit.region);
  return `${nameOf(unit)} (${unit.type})${around ? `, ${nameOf(around)}` : ""}`;
}

function choiceOf(unit: AdministrativeUnit, map: PlaceMap): PlaceChoice {
  const { region, province } = unit;
  const place = {
    region,
    ...(province === undefined ? {} : { province }),
    ...(unit.kind === "commune" ? { commune: unit.code } : {}),
  };
  return { code: unit.code, kind: unit.kind, label: labelOf(unit, map), place };
}

function list(items: readonly string[]): string {
  return items.length > 1 ? `${items.slice(0, -1).join(", ")} or ${items.at(-1)}` : (items[0] ?? "");
}
