import type { LocatedPlace, PlaceChoice, Point } from "../gazetteer.js";
import type { Labels } from "../taxonomy.js";

/** A region, a province or a commune, and where it lies in the others. */
export interface AdministrativeUnit {
  readonly code: string;
  readonly kind: PlaceChoice["kind"];
  /** What people call the kind, e.g. `prefecture` or `arrondissement`. */
  readonly type: string;
  readonly region: string;
  readonly province?: string;
  /** Code of the commune around, for a district of a city. */
  readonly city?: string;
  readonly labels: Labels;
  readonly point?: Point;
}

/** Whether `inner` is `outer` or lies in it. */
export function contains(outer: AdministrativeUnit, inner: AdministrativeUnit): boolean {
  const around = [inner.code, inner.city, inner.province, inner.region];
  return around.includes(outer.code);
}

/** Whether one of the two lies in the other, so that both can be said of one place. */
export function related(a: AdministrativeUnit, b: AdministrativeUnit): boolean {
  return contains(a, b) || contains(b, a);
}

/** The unit as a located place, with the codes of everything around it. */
export function locatedAt(unit: AdministrativeUnit, country: string): LocatedPlace {
  return {
    country,
    region: unit.region,
    ...(unit.province === undefined ? {} : { province: unit.province }),
    ...(unit.kind === "commune" ? { commune: unit.code } : {}),
    ...(unit.point ? { point: unit.point } : {}),
  };
}

/** The name people read first: French, else whatever there is, else the code. */
export function nameOf(unit: AdministrativeUnit): string {
  return unit.labels.fr ?? unit.labels.en ?? unit.labels.ar ?? unit.code;
}
