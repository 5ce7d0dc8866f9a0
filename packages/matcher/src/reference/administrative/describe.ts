import type { PlaceChoice, PlaceResolution } from "../gazetteer.js";
import type { CodeIndex } from "./code-index.js";
import { bestFounded, type Interpretation, type Part } from "./interpret.js";
import type { NameIndex, PlaceWords } from "./name-index.js";
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

/** The resolution of a text that leads to no single unit. */
export function unresolved(interpretation: Interpretation, asked: Asked, map: PlaceMap): PlaceResolution {
  switch (interpretation.kind) {
    case "units":
      return ambiguous(interpretation.units, asked, map);
    case "country":
      return unknown(asked, map);
    case "unknown":
      return unknown({ ...asked, value: interpretation.part }, map);
    case "unrelated":
      return unrelated(interpretation.parts, asked, map);
  }
}

export function ambiguous(units: readonly AdministrativeUnit[], asked: Asked, map: PlaceMap): PlaceResolution {
  return { status: "ambiguous", ...asked, choices: units.map((unit) => choiceOf(unit, map)) };
}

export function unknown(asked: Asked, map: PlaceMap, kind?: AdministrativeUnit["kind"]): PlaceResolution {
  const near = nearestUnits(asked.value, map.names, kind);
  return { status: "unknown", ...asked, suggestions: [...new Set(near.map((unit) => findableName(unit, map.units)))] };
}

/** What the first part means lies elsewhere than the others say. */
function unrelated([first, ...others]: readonly Part[], asked: Asked, map: PlaceMap): PlaceResolution {
  const units = bestFounded(first?.meanings ?? []).map(({ unit }) => unit);
  return elsewhere(units, asked, `lie in ${others.map(({ text }) => text).join(", ")}`, map, first?.text);
}

/** Everything that a value can mean lies outside of what was said around it. */
export function elsewhere(
  units: readonly AdministrativeUnit[],
  asked: Asked,
  not: string,
  map: PlaceMap,
  name = asked.value,
): PlaceResolution {
  const where = units.map((unit) => `${labelOf(unit, map)} [${unit.code}]`).join(" or ");
  return { status: "contradictory", ...asked, message: `${name} is ${where}, which does not ${not}.` };
}

/** `Settat [MA-SET]` */
export function withCode(unit: AdministrativeUnit): string {
  return `${nameOf(unit)} [${unit.code}]`;
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
