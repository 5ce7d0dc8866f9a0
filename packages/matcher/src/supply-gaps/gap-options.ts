import type { ScoringProfile } from "../domain/index.js";
import { requireCount, requireNumber } from "../options.js";
import type { CountryPack } from "../reference/index.js";

/**
 * Where a firm must be based to count for a need: in the need's region, anywhere in the register (`country`), or within so many
 * km of the need's place. A firm whose place is not known counts in the register alone. A need whose region, or whose point, is not
 * known is counted over the whole register.
 */
export type Within = "region" | "country" | { readonly km: number };

/** What counts as a supply gap. */
export interface GapOptions {
  readonly pack: CountryPack;
  /** `core` when absent. */
  readonly profile?: ScoringProfile;
  /** Firms that each need should find; the need's own wish when absent, else 10. */
  readonly wanted?: number;
  /** `region` when absent. */
  readonly within?: Within;
  /** Least score, in [0, 1], of a firm that counts; every eligible firm counts when absent. */
  readonly leastScore?: number;
}

/** Introductions a need, when neither the need nor the caller says how many. */
export const DEFAULT_WANTED = 10;

/** @throws RangeError for a number that is none of those asked for. */
export function checkOptions({ wanted, within, leastScore }: GapOptions): void {
  if (wanted !== undefined) requireCount("wanted", wanted, { least: 1 });
  if (typeof within === "object") requireNumber("within.km", within.km, { most: Number.MAX_VALUE }, "distance in km");
  if (leastScore !== undefined) requireNumber("leastScore", leastScore, { most: 1 }, "score");
}
