import { gapKey, GAP_KINDS, subjectOf, type GapSubject } from "./gap.js";
import type { NearMiss, NeedNearMisses } from "./near-miss.js";

/** Near misses with one gap, of firms of one region and sector. */
export interface NearMissGroup {
  readonly gap: GapSubject;
  /** Code of the firms' region; absent for firms whose region is not known. */
  readonly region?: string;
  /** Branch of the taxonomy above the firms' principal activity. */
  readonly sector: string;
  readonly nearMisses: number;
  /** Ids of the firms and of the needs, each once, in the order of their code units. */
  readonly supplierIds: readonly string[];
  readonly needIds: readonly string[];
}

/** The near misses of a run by gap, region and sector: those with the most near misses first. */
export function groupNearMisses(of: readonly NeedNearMisses[]): NearMissGroup[] {
  const groups = new Map<string, NearMiss[]>();
  for (const nearMiss of of.flatMap(({ nearMisses }) => nearMisses)) {
    const { gap, region = "", sector } = nearMiss;
    const key = [gapKey(subjectOf(gap)), region, sector].join("\t");
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(nearMiss);
  }
  return [...groups].sort(byCount).map(([, group]) => groupOf(group));
}

function groupOf(nearMisses: readonly NearMiss[]): NearMissGroup {
  const { gap, region, sector } = nearMisses[0]!;
  return {
    gap: subjectOf(gap),
    ...(region === undefined ? {} : { region }),
    sector,
    nearMisses: nearMisses.length,
    supplierIds: distinct(nearMisses.map(({ supplierId }) => supplierId)),
    needIds: distinct(nearMisses.map(({ needId }) => needId)),
  };
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

type Entry = readonly [key: string, group: readonly NearMiss[]];

function byCount([keyA, a]: Entry, [keyB, b]: Entry): number {
  const kinds = [a, b].map(([first]) => GAP_KINDS.indexOf(first!.gap.kind)) as [number, number];
  return b.length - a.length || kinds[0] - kinds[1] || (keyA < keyB ? -1 : Number(keyA > keyB));
}
