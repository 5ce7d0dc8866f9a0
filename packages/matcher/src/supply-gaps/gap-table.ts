import { tieHash } from "../retrieval/index.js";
import type { NeedGap } from "./need-gap.js";

/** The needs of a region, a sector or both, summed up. */
export interface GapSums {
  readonly needs: number;
  /** Needs for which firms are missing. */
  readonly unmet: number;
  /** Unmet needs for which no firm of the register does what they ask for. */
  readonly unserved: number;
  /** Firms missing, summed over needs: one new firm may stand in for several of them. */
  readonly missing: number;
  /** Annual value of the unmet needs, in the currency of the run, of those whose value is known. */
  readonly unmetValue: number;
  /** Unmet needs of which no value is known. */
  readonly unmetOfUnknownValue: number;
  /** The region that could most often serve first; absent when no need has one. */
  readonly nearest?: string;
}

/** A region × sector cell of the table. Without a region: needs of which none is known. */
export interface GapCell extends GapSums {
  readonly region?: string;
  readonly sector: string;
}

/** Needs by region and sector. Regions and sectors are in the order of their codes. */
export interface GapTable {
  /** Cells in which there are needs. */
  readonly cells: readonly GapCell[];
  readonly byRegion: readonly (GapSums & { readonly region?: string })[];
  readonly bySector: readonly (GapSums & { readonly sector: string })[];
  readonly all: GapSums;
}

/** Sums gaps up by region × sector. Each need counts once, under its region and the sector of its first activity. */
export function gapTable(gaps: readonly NeedGap[]): GapTable {
  return {
    cells: grouped(gaps, ({ region, sector }) => JSON.stringify([region ?? "", sector])).map((own) => ({
      ...regionIn(own),
      sector: own[0]!.sector,
      ...sumsOf(own),
    })),
    byRegion: grouped(gaps, ({ region }) => region ?? "").map((own) => ({ ...regionIn(own), ...sumsOf(own) })),
    bySector: grouped(gaps, ({ sector }) => sector).map((own) => ({ sector: own[0]!.sector, ...sumsOf(own) })),
    all: sumsOf(gaps),
  };
}

const regionIn = ([{ region } = {}]: readonly Partial<NeedGap>[]) => (region === undefined ? {} : { region });

/** Gaps with the same key together, in the order of the keys. */
function grouped(gaps: readonly NeedGap[], keyOf: (gap: NeedGap) => string): NeedGap[][] {
  const groups = new Map<string, NeedGap[]>();
  for (const gap of gaps) {
    const key = keyOf(gap);
    const own = groups.get(key);
    if (own) own.push(gap);
    else groups.set(key, [gap]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
}

function sumsOf(gaps: readonly NeedGap[]): GapSums {
  const unmet = gaps.filter(({ missing }) => missing > 0);
  const nearest = mostFrequent(unmet.flatMap((gap) => gap.nearest?.region ?? []));
  return {
    needs: gaps.length,
    unmet: unmet.length,
    unserved: unmet.filter(({ ofTheTrade }) => ofTheTrade.country === 0).length,
    missing: unmet.reduce((sum, gap) => sum + gap.missing, 0),
    unmetValue: unmet.reduce((sum, { annualValue = 0 }) => sum + annualValue, 0),
    unmetOfUnknownValue: unmet.filter(({ annualValue }) => annualValue === undefined).length,
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** Of equals, the one whose hash is least. */
function mostFrequent(regions: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const region of regions) counts.set(region, (counts.get(region) ?? 0) + 1);
  const [first] = [...counts].sort(
    ([a, often], [b, other]) => other - often || tieHash(a) - tieHash(b) || (a < b ? -1 : 1),
  );
  return first?.[0];
}
