import type { Matcher } from "../match.js";
import { requireCount, requireCountOrAll } from "../options.js";
import type { ProfileStamp } from "../ranking/index.js";
import type { ResolvedNeed } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import { groupNearMisses, type NearMissGroup } from "./groups.js";
import { rankCertified, type JointIntroductions, type NeedPlaces } from "./joint-ranking.js";
import { certificateLeverage, certifiedBy, type CertificateLeverage } from "./leverage.js";
import { NearMissSearch, type NearMissOptions } from "./near-miss-search.js";
import type { NeedNearMisses } from "./near-miss.js";

/** How firms to mobilise are looked for. Leverage is counted from the best 1,000 near misses of each certificate of a need. */
export interface MobiliseOptions extends NearMissOptions {
  /** First places of each need: k. The need's own wish, else 10. */
  readonly k?: number;
  /** Most firms of a curve (10). */
  readonly steps?: number;
  /** Of each curve, so many firms are certified together and everything is ranked again (all of the curve); 0 for none. */
  readonly verified?: number;
  /** Told after each need how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Certificate leverage with what ranking again gave. */
export interface VerifiedLeverage extends CertificateLeverage {
  readonly verified?: JointIntroductions;
}

/** Which firms of a register a chamber should mobilise, and for what: ids, codes and numbers alone. */
export interface Mobilisation {
  readonly profile: ProfileStamp;
  readonly needs: readonly NeedNearMisses[];
  readonly groups: readonly NearMissGroup[];
  readonly leverage: readonly VerifiedLeverage[];
}

/** Enough for registers of a country's size: what is beyond is said to be left out. */
const CERTIFICATE_LIMIT = 1_000;

/** First places of a need, when neither the need nor the caller says how many. */
const DEFAULT_PLACES = 10;

/**
 * The firms that one gap keeps from the first places of some needs, grouped, and what certificates would unlock. Throws an
 * {@link InputError} when the index cannot be ranked by the matcher, and a RangeError for a number that is none of those asked for.
 */
export function mobilise(
  matcher: Pick<Matcher, "pack" | "profile" | "stamp">,
  needs: readonly ResolvedNeed[],
  index: SupplierIndex,
  options: MobiliseOptions = {},
): Mobilisation {
  checkOptions(options);
  const search = new NearMissSearch(matcher, index, { certificateLimit: CERTIFICATE_LIMIT, ...options });
  const asked = needs.map((need) => ({ need, places: options.k ?? need.need.introductions ?? DEFAULT_PLACES }));
  const found = asked.map(({ need, places }, i) => {
    const nearMisses = search.of(need, places);
    options.onProgress?.(i + 1, needs.length);
    return nearMisses;
  });
  return summarise(matcher, { asked, found, index }, options);
}

function checkOptions({ k, steps, verified }: MobiliseOptions): void {
  if (k !== undefined) requireCount("k", k);
  if (steps !== undefined) requireCountOrAll("steps", steps);
  if (verified !== undefined) requireCountOrAll("verified", verified);
}

interface Found {
  readonly asked: readonly NeedPlaces[];
  readonly found: readonly NeedNearMisses[];
  readonly index: SupplierIndex;
}

function summarise(
  matcher: Pick<Matcher, "pack" | "profile" | "stamp">,
  { asked, found, index }: Found,
  { steps = 10, verified = steps }: MobiliseOptions,
): Mobilisation {
  const leverage = certificateLeverage(found, steps).map((row) => {
    const supplierIds = certifiedBy(row, verified);
    if (supplierIds.length === 0) return row;
    return {
      ...row,
      verified: rankCertified(matcher, index, asked, { certification: row.certification, supplierIds }),
    };
  });
  return { profile: matcher.stamp, needs: found, groups: groupNearMisses(found), leverage };
}
