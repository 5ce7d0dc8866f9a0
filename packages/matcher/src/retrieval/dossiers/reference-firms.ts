import type { Dossiers } from "./dossiers.js";

const known = new WeakMap<Dossiers, Uint32Array>();

/** By reference: the row of the firm that gave it. Made when it is first asked for, and kept. */
export function referenceFirms(dossiers: Dossiers): Uint32Array {
  const firms = known.get(dossiers) ?? firmsOf(dossiers.referenceStarts);
  known.set(dossiers, firms);
  return firms;
}

function firmsOf(starts: Uint32Array): Uint32Array {
  const firms = new Uint32Array(starts.at(-1) ?? 0);
  for (let row = 0; row + 1 < starts.length; row += 1) firms.fill(row, starts[row], starts[row + 1]);
  return firms;
}
