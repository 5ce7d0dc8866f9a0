import type { Engine, SearchedSegment } from "../ranking/index.js";
import type { ResolvedNeed } from "../reference/index.js";
import { regionsByPlace, VERDICTS, type SegmentQuery } from "../retrieval/index.js";
import type { Within } from "./gap-options.js";
import type { Exclusion } from "./need-gap.js";

/** The firms of the trade around one need, counted. */
export interface Supply {
  readonly ofTheTrade: { country: number; within: number };
  readonly suitable: { country: number; region: number; serving: number; unplaced: number };
  viable: number;
  readonly excluded: Partial<Record<Exclusion, number>>;
  /** Suitable firms out of reach: how many at which distance, by the code of their region. */
  readonly beyond: Map<string, Spot[]>;
}

/** Firms at one distance from a need, in km. */
export interface Spot {
  readonly km: number;
  readonly firms: number;
}

/** What decides which firms count. */
export interface CountingRules {
  readonly within: Within;
  readonly leastScore: number | undefined;
}

/**
 * Counts the firms of the trade by looking at each once. Those that are too far in sector are passed over unseen, as in a census: the
 * index keeps the firms of an activity side by side.
 */
export function supplyAround(need: ResolvedNeed, engine: Engine, rules: CountingRules): Supply {
  const supply: Supply = {
    ofTheTrade: { country: 0, within: 0 },
    suitable: { country: 0, region: 0, serving: 0, unplaced: 0 },
    viable: 0,
    excluded: {},
    beyond: new Map(),
  };
  const counters = new Map<SearchedSegment, SegmentCounter>();
  engine.visitClose(need, (segment, row, sector) => {
    let counter = counters.get(segment);
    if (counter === undefined)
      counters.set(segment, (counter = new SegmentCounter(need, segment.query, rules, supply)));
    counter.count(row, sector);
  });
  for (const counter of counters.values()) counter.gatherBeyond();
  return supply;
}

/** Counts the firms of one segment into a supply. */
class SegmentCounter {
  private readonly regions: readonly (string | undefined)[];
  private readonly fields: SegmentQuery["segment"]["rows"]["fields"];
  /** By place: suitable firms out of reach. */
  private readonly beyond: Uint32Array;

  constructor(
    private readonly need: ResolvedNeed,
    private readonly query: SegmentQuery,
    private readonly rules: CountingRules,
    private readonly supply: Supply,
  ) {
    this.regions = regionsByPlace(query.segment.places);
    this.fields = query.segment.rows.fields;
    this.beyond = new Uint32Array(this.regions.length);
  }

  count(row: number, sector: number): void {
    const { query, supply } = this;
    const place = query.segment.rows.read(row, this.fields.place);
    const isWithin = this.isWithin(place);
    supply.ofTheTrade.country += 1;
    if (isWithin) supply.ofTheTrade.within += 1;
    const exclusion = this.exclusionOf(row, sector);
    if (exclusion === undefined) this.countSuitable(row, place, isWithin);
    else if (isWithin) supply.excluded[exclusion] = (supply.excluded[exclusion] ?? 0) + 1;
  }

  private exclusionOf(row: number, sector: number): Exclusion | undefined {
    const { query, rules } = this;
    const verdict = VERDICTS[query.eligibility.verdict(row)];
    if (verdict !== undefined || rules.leastScore === undefined) return verdict;
    return query.score(row, sector) < rules.leastScore ? "score-too-low" : undefined;
  }

  private countSuitable(row: number, place: number, isWithin: boolean): void {
    const { query, supply } = this;
    const { suitable } = supply;
    const region = this.regions[place];
    suitable.country += 1;
    if (region === undefined) suitable.unplaced += 1;
    if (this.isInRegion(place)) suitable.region += 1;
    else if (query.region.covers(place, query.segment.rows.read(row, this.fields.reach))) suitable.serving += 1;
    if (isWithin) supply.viable += 1;
    else this.beyond[place]! += 1;
  }

  private isWithin(place: number): boolean {
    const { within } = this.rules;
    if (within === "country") return true;
    return within === "region" ? this.isInRegion(place) : this.query.region.distanceKm(place) <= within.km;
  }

  private isInRegion(place: number): boolean {
    const { region } = this.need.place;
    return region !== undefined && this.regions[place] === region;
  }

  /** Adds the suitable firms out of reach to the supply, place by place. */
  gatherBeyond(): void {
    this.beyond.forEach((firms, place) => {
      const region = this.regions[place];
      if (firms === 0 || region === undefined) return;
      const spots = this.supply.beyond.get(region) ?? [];
      this.supply.beyond.set(region, spots);
      spots.push({ km: this.query.region.distanceKm(place), firms });
    });
  }
}
