import type { ResolvedNeed } from "@wasl/matcher";
import { tieHash } from "../columns/tie-hash.js";

/** How many needs of a scenario a peer answers, by the size of the register, largest size first. */
interface Share {
  readonly above: number;
  readonly main: number;
  readonly worst: number;
}

const DUCKDB: readonly Share[] = [
  { above: 1_000_000, main: 15, worst: 0 },
  { above: 100_000, main: 30, worst: 10 },
  { above: 0, main: 100, worst: 10 },
];

/** Not above a million firms, where its objects fill the memory. */
const OBJECTS: readonly Share[] = [
  { above: 1_000_000, main: 0, worst: 0 },
  { above: 100_000, main: 20, worst: 0 },
  { above: 0, main: 100, worst: 0 },
];

/** Peers that are not named here answer every need. */
const SHARES: Readonly<Record<string, readonly Share[]>> = {
  "duckdb-scan": DUCKDB,
  "duckdb-tiered": DUCKDB,
  objects: OBJECTS,
};

/** How many needs a peer answers; Infinity for all of them. */
export function answered(peer: string, kind: "main" | "worst", firms: number): number {
  return SHARES[peer]?.find(({ above }) => firms > above)?.[kind] ?? Infinity;
}

/** Positions of the needs in a sample, ascending: seeded, and each smaller sample is part of every larger one. */
export function sample(needs: readonly ResolvedNeed[], count: number, seed: number): number[] {
  const order = (position: number) => tieHash(`${seed} ${needs[position]!.need.id}`);
  return [...needs.keys()]
    .sort((a, b) => order(a) - order(b))
    .slice(0, count)
    .sort((a, b) => a - b);
}
