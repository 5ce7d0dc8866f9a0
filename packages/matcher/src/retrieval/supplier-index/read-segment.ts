import type { ResolvedSupplier } from "../../reference/index.js";
import { amountAt } from "../columns/amount-column.js";
import { amountOf } from "../columns/amounts.js";
import { textAt } from "../columns/text-column.js";
import { dossierAt } from "../dossiers/read-dossier.js";
import { placeAt } from "../places/place-table.js";
import type { RowField, Segment } from "./segment.js";
import { categoryIn, consentIn } from "./status.js";
import { listAt } from "./word-lists.js";

/** The number of a row's principal activity. */
export function principalActivity({ principalStarts }: Segment, row: number): number {
  return firstAbove(principalStarts, row) - 1;
}

/** Where a row's further activities begin and end in `moreActivities`; an empty range for a firm with one activity. */
export function furtherActivities({ moreRows, moreEnds }: Segment, row: number): { from: number; to: number } {
  const i = firstAbove(moreRows, row) - 1;
  if (moreRows[i] !== row) return { from: 0, to: 0 };
  return { from: i === 0 ? 0 : moreEnds[i - 1]!, to: moreEnds[i]! };
}

/** MAD a year; NaN when unknown. */
export function turnoverAt({ rows, turnover, exactTurnover }: Segment, row: number): number {
  if (exactTurnover.length > 0) return exactTurnover[row]!;
  const code = rows.read(row, rows.fields.turnover);
  return code === 0 ? NaN : amountOf(turnover, code);
}

/** What the index holds of a firm, as a record: everything a ranking asks for, and the name. */
export function supplierAt(segment: Segment, row: number): ResolvedSupplier {
  const { fields } = segment.rows;
  const read = (name: RowField) => segment.rows.read(row, fields[name]);
  const reach = segment.reaches[read("reach") - 1];
  const markets = listAt(segment.marketLists, read("markets"));
  const turnover = turnoverAt(segment, row);
  const headcount = read("headcount");
  const known = {
    category: categoryIn(read("status")),
    serviceArea: reach?.area,
    turnover: Number.isNaN(turnover) ? undefined : turnover,
    headcount: headcount === 0 ? undefined : headcount - 1,
    certifications: listAt(segment.certificationLists, read("certifications")),
    freeCapacity: amountAt(segment.freeCapacity, row),
    export: exportOf(amountAt(segment.exportShare, row), markets),
    languages: listAt(segment.languageLists, read("languages")),
    consent: consentIn(read("status")),
  };
  return {
    supplier: {
      id: textAt(segment.ids, row),
      name: textAt(segment.names, row),
      activities: activitiesOf(segment, row),
      place: {},
      ...withoutUndefined(known),
    },
    place: placeAt(segment.places, read("place")),
    servedRegions: new Set(reach?.regions),
    ...(segment.dossiers && { dossier: dossierAt(segment.dossiers, segment.places, row) }),
  };
}

function exportOf(share: number | undefined, markets: string[] | undefined) {
  return share === undefined && markets === undefined ? undefined : withoutUndefined({ share, markets });
}

function activitiesOf(segment: Segment, row: number): string[] {
  const { activities, moreActivities } = segment;
  const principal = activities[principalActivity(segment, row)]!;
  const { from, to } = furtherActivities(segment, row);
  return [principal, ...Array.from(moreActivities.subarray(from, to), (number) => activities[number]!)];
}

function withoutUndefined<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** The position of the first number above a value among ascending ones. */
function firstAbove(ascending: Uint32Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const m = (low + high) >> 1;
    if (ascending[m]! > value) high = m;
    else low = m + 1;
  }
  return low;
}
