import type { ResolvedNeed } from "@wasl/matcher";
import type { Scoring } from "../peers/peer.js";
import type { Masks } from "./load.js";

/** What a statement is made from. */
export interface Asking {
  readonly need: ResolvedNeed;
  readonly k: number;
  readonly scoring: Scoring;
  readonly masks: Masks;
  /** The numbers by which codes stand in the tables. */
  readonly activityNumbers: ReadonlyMap<string, number>;
  /** The key of the buyer, where it is a firm of the register. */
  readonly buyerKey: number | undefined;
}

/** Conditions that leave a statement a part of the firms: SQL over `sector`, and over `sector` and `near`. */
export interface Part {
  readonly trade?: string;
  readonly row?: string;
}

/** Whether a firm's service area covers the need's place, as SQL. */
export function coveredSql({ need: { place }, masks }: Asking): string {
  const words = [`country ${place.country}`, ...(place.region === undefined ? [] : [place.region])];
  return `(served & ${masks.served.askedMask(words)}::UBIGINT <> 0 OR km <= service_km)`;
}
