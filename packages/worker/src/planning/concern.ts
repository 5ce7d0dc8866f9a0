import type { CountryPack } from "@wasl/matcher";
import type { Concern } from "./finding-lines.js";

type Chamber = CountryPack["chambers"][number];

/** Whether a chamber is told everything, whatever it is about. */
export const isToldEverything = ({ kind }: Chamber) => kind === "federation";

/**
 * Whether a chamber is told a finding: the one that owns the need, those in whose regions the firms are, and the federation. As
 * with results, what is told of a need to others is about their own firms.
 */
export function concerns({ owner, regions, part = false }: Concern, chamber: Chamber): boolean {
  if (isToldEverything(chamber) || chamber.id === owner) return !part;
  return chamber.region !== undefined && regions.includes(chamber.region);
}
