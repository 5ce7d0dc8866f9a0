import { distance } from "fastest-levenshtein";
import { nameKey } from "../text-key.js";
import type { NameIndex } from "./name-index.js";
import { nameOf, type AdministrativeUnit } from "./unit.js";

const LIMIT = 3;

/** Farther names than this share of the longer one are other names. */
const TOLERATED_SHARE = 0.4;

/** The units whose names are nearest to a text, best first, at most three; only of one kind when given. */
export function nearestUnits(text: string, names: NameIndex, kind?: AdministrativeUnit["kind"]): AdministrativeUnit[] {
  const wanted = nameKey(text);
  const misses = new Map<AdministrativeUnit, number>();
  for (const [key, meanings] of names.entries()) {
    const miss = nameMiss(wanted, key);
    if (miss > TOLERATED_SHARE) continue;
    for (const { unit } of meanings) if (miss < (misses.get(unit) ?? Infinity)) misses.set(unit, miss);
  }
  return [...misses]
    .filter(([unit]) => kind === undefined || unit.kind === kind)
    .sort((a, b) => a[1] - b[1])
    .slice(0, LIMIT)
    .map(([unit]) => unit);
}

/** 0 for the same name, 1 for another one; a name that stands whole in the other is near. */
function nameMiss(wanted: string, key: string): number {
  const [longer, shorter] = wanted.length > key.length ? [wanted.length, key.length] : [key.length, wanted.length];
  // A short name is soon another one: Paris is not a misspelt Adis.
  if (shorter < 6 && wanted[0] !== key[0] && distance(wanted, key) > 1) return 1;
  const atLeast = (longer - shorter) / longer;
  const share = atLeast > TOLERATED_SHARE ? 1 : distance(wanted, key) / longer;
  if (shorter < 4) return share;
  if (key.startsWith(wanted)) return Math.min(share, 0.15);
  return wanted.includes(key) || key.includes(wanted) ? Math.min(share, 0.3) : share;
}

/** A text by which the unit can be found again: its name, and what lies around it where the name alone may not do. */
export function findableName(unit: AdministrativeUnit, units: ReadonlyMap<string, AdministrativeUnit>): string {
  const around = unit.kind === "commune" ? units.get(unit.province ?? "") : undefined;
  return around && nameOf(around) !== nameOf(unit) ? `${nameOf(unit)}, ${nameOf(around)}` : nameOf(unit);
}
