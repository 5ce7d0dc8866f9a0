import { tieHash } from "../retrieval/index.js";
import type { NearestRegion, NeedGap } from "./need-gap.js";

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
  /** The region that most often is the nearest one that could serve; of equals the nearer. Absent when no need has one. */
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

/** The annual value of the unmet needs that is known; undefined where it is known of none of them, which is not to be told as 0. */
export function knownUnmetValue({ unmet, unmetValue, unmetOfUnknownValue }: GapSums): number | undefined {
  return unmet > 0 && unmetOfUnknownValue === unmet ? undefined : unmetValue;
}

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
  const nearest = mostFrequent(unmet.flatMap((gap) => gap.nearest ?? []));
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

/** Of regions that come up equally often the one that is nearer, and at the same distance the one whose hash is less. */
function mostFrequent(regions: readonly NearestRegion[]): string | undefined {
  const found = new Map<string, { often: number; km: number }>();
  for (const { region, km } of regions) {
    const sums = found.get(region) ?? { often: 0, km: 0 };
    found.set(region, { often: sums.often + 1, km: sums.km + km });
  }
  const [first] = [...found].sort(
    ([a, one], [b, other]) =>
      other.often - one.often || one.km - other.km || tieHash(a) - tieHash(b) || (a < b ? -1 : 1),
  );
  return first?.[0];
}
