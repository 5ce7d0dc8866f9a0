import type { Point } from "@wasl/matcher";

/**
 * A point as a vector of length 1. The great-circle distance follows from the length of the chord between two of them: fewer
 * operations a place than the haversine formula, and as exact.
 */
export function onUnitSphere({ lat, lon }: Point): readonly [x: number, y: number, z: number] {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** Diameter of the sphere on which the matcher measures, in km. */
export const DIAMETER_KM = 2 * 6371.0088;
