import type { ResolvedNeed } from "@wasl/matcher";
import { CATEGORIES, categoryNumber, REFUSED, type CodedColumn, type Columns, type Words } from "./columns.js";
import type { NeedTables } from "./need-tables.js";
import { tieHash } from "./tie-hash.js";
import { wordKey } from "./word-key.js";

/** 1 by code of a column for what passes; undefined where nothing is asked. */
type Passes = Uint8Array | undefined;

/**
 * Whether a row meets every hard constraint of a need but the sector floor, which comes first and is looked up. One function
 * for all needs, so that it is compiled into the loop that calls it.
 */
export function eligibilityTest(columns: Columns, tables: NeedTables, need: ResolvedNeed): (row: number) => boolean {
  const status = allowedStatuses(need);
  const { required = {}, annualValue = 0 } = need.need;
  const asksMore = Object.keys(required).length > 0;
  const meetsRequirements = requirementsTest(columns, tables, need);
  const { statuses, tieHashes, ids } = columns;
  const activities = columns.activities.codes;
  const autoEntrepreneur = categoryNumber("AE");
  const buyer = need.need.buyer.id;
  const buyerHash = tieHash(buyer);
  return (row) => {
    const at = statuses[row]!;
    if (status[at] === 0) return false;
    if (at === autoEntrepreneur && annualValue > tables.ceilings[activities[row]!]!) return false;
    if (asksMore && !meetsRequirements(row)) return false;
    return tieHashes[row] !== buyerHash || ids[row] !== buyer;
  };
}

/** Unknown categories pass, firms that refused to be introduced do not. */
function allowedStatuses({ need: { required } }: ResolvedNeed): Uint8Array {
  const allowed = new Uint8Array(REFUSED + 1);
  allowed[0] = 1;
  for (const category of required?.categories ?? CATEGORIES) allowed[categoryNumber(category)] = 1;
  return allowed;
}

function requirementsTest(columns: Columns, tables: NeedTables, { need }: ResolvedNeed): (row: number) => boolean {
  const { maxDistanceKm = Infinity, minTurnover = 0, minHeadcount = 0, ...required } = need.required ?? {};
  const certified = listing(columns.certifications, required.certifications);
  const speaking = listing(columns.languages, required.languages);
  const selling = listing(columns.markets, required.exportMarkets);
  const { certifications, languages, markets, places, reaches, turnovers, headcounts } = columns;
  const { distance, coveredKm } = tables;
  const isNearEnough = (row: number) => {
    const km = distance[places.codes[row]!]!;
    return km <= maxDistanceKm || km === Infinity || km <= coveredKm[reaches.codes[row]!]!;
  };
  // An unknown turnover is NaN, which is below nothing; an unknown headcount is negative.
  const isLargeEnough = (row: number) =>
    !(turnovers[row]! < minTurnover) && (headcounts[row]! >= minHeadcount || headcounts[row]! < 0);
  return (row) =>
    (certified === undefined || certified[certifications.codes[row]!] === 1) &&
    isNearEnough(row) &&
    isLargeEnough(row) &&
    (speaking === undefined || speaking[languages.codes[row]!] === 1) &&
    (selling === undefined || selling[markets.codes[row]!] === 1);
}

/** Which lists of words hold all that are asked for. Unknown lists do; certifications are never unknown. */
function listing({ values }: CodedColumn<Words>, asked: readonly string[] | undefined): Passes {
  if (asked === undefined || asked.length === 0) return undefined;
  const keys = asked.map(wordKey);
  return Uint8Array.from(values, (words) => Number(words === undefined || keys.every((key) => words.has(key))));
}
