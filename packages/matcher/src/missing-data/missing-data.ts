import type { ProfileStamp } from "../ranking/index.js";
import type { FieldId } from "./fields.js";

/** An unknown field of a firm that may change who is among the first k for a need. */
export interface Stake {
  readonly supplierId: string;
  readonly field: FieldId;
  /** How likely it is that the first k are others once the field is known, in (0, 1], rounded to 12 decimals. */
  readonly chance: number;
}

/** What is at stake for one need, by firm id and then by field. */
export interface NeedStakes {
  readonly needId: string;
  readonly stakes: readonly Stake[];
}

/** One field asked of one firm. */
export interface FirmQuestion {
  readonly supplierId: string;
  /** How many needs' first k are to be expected to change, rounded to 12 decimals: the sum of the chances below. */
  readonly expectedChanges: number;
  /** The needs that may change, likeliest first. */
  readonly needs: readonly { readonly needId: string; readonly chance: number }[];
}

/** A field, and the firms to ask for it. */
export interface MissingField {
  readonly field: FieldId;
  /** How many firms it is unknown of. */
  readonly unknown: number;
  /** How many of them may change a ranking. */
  readonly atStake: number;
  /** Sum over the firms, each asked without the others; rounded to 12 decimals. */
  readonly expectedChanges: number;
  /** Most expected changes first, then by id; only so many as were asked for. */
  readonly ask: readonly FirmQuestion[];
}

/** Which unknown fields would change most rankings. */
export interface MissingData {
  readonly profile: ProfileStamp;
  /** The first so many of each ranking are looked at. */
  readonly k: number;
  readonly needs: number;
  readonly firms: number;
  /** Most expected changes first; then in the order of the fields. */
  readonly fields: readonly MissingField[];
}
