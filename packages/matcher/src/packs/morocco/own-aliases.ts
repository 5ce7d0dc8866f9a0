import type { PlaceAlias } from "../../reference/index.js";

/**
 * Names people use for districts of large cities where the official register gives the bare name to another city: without
 * these, `Agdal` typed in Rabat would be taken for the one in Fès.
 */
export const ownAliases: readonly PlaceAlias[] = [
  { name: "Agdal", target: "044210101", rank: 0 },
  { name: "أكدال", target: "044210101", rank: 0 },
  { name: "Médina", target: "032310107", rank: 0 },
  { name: "Médina", target: "073510107", rank: 0 },
  { name: "Ancienne médina", target: "032310107", rank: 0 },
  { name: "Ancienne médina", target: "073510107", rank: 0 },
];
