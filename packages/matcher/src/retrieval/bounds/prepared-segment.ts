import { similarityUnder, sizeCurve, type Curve, type SimilarityOf } from "../../criteria/index.js";
import { CRITERION_IDS, type ScoringProfile } from "../../domain/index.js";
import { ceilingFor } from "../../eligibility/index.js";
import type { CountryPack, LocatedPlace, Point } from "../../reference/index.js";
import { BoundedMap } from "../bounded-map.js";
import { codesUpTo, type Codes } from "../columns/narrow.js";
import { countriesOf, type Countries } from "../places/place-table.js";
import { PointMap } from "../places/point-map.js";
import { Vicinity } from "../places/vicinity.js";
import {
  CERTIFICATION_BITS,
  LANGUAGE_BITS,
  MARKET_BITS,
  regionMask,
  servedRegions,
} from "../supplier-index/node-summary.js";
import type { Reach } from "../supplier-index/reach.js";
import type { Segment } from "../supplier-index/segment.js";
import { categoryPart, consentIn, SEVERAL, STATUSES } from "../supplier-index/status.js";
import { groupRows, type GroupedRows } from "./group-rows.js";
import { ListedWords, type RequiredWords } from "./listed-words.js";
import { closenessTo, type Closeness } from "./sector-tiers.js";

/** How a reach covers a need's place: always, by the firm's country, by its radius, or never (0). */
export const COVERED = 1;
export const BY_COUNTRY = 2;
export const BY_RADIUS = 3;

/** Firms that are looked at one by one, since they are few. */
export interface FewFirms {
  readonly rows: Uint32Array;
  /** The only activity of each; {@link ANY_ACTIVITY} for a firm with several. */
  readonly activities: Uint32Array;
}

export const ANY_ACTIVITY = 0xffffffff;

/** A need's place as the service areas of a segment see it. */
export interface ServedPlace {
  /** By reach number: one of the constants above. */
  readonly byReach: Uint8Array;
  /** Number of the country among the segment's; -1 when no firm is there. */
  readonly country: number;
  /** The bit of the need's region in node summaries; 0 when no firm names the region. */
  readonly regionMask: number;
}

/** Needs of one run have their places, activities and requirements in common with many others: so many are remembered. */
const REMEMBERED = 512;

/** A segment with what a profile makes of it, the same for all needs or shared by many. */
export class PreparedSegment {
  readonly unknownUtility: number;
  readonly coveredUtility: number;
  readonly halvingKm: number;
  readonly curve: Curve;
  /** By reach number: the radius in km; 0 for other kinds. */
  readonly radiusKm: Float64Array;
  /** By row: the number of its principal activity. */
  readonly activity: Codes;
  /** By place number: the number of its country. */
  readonly countries: Codes;
  /** By activity number: the most an auto-entrepreneur with this principal activity may take on, MAD a year. */
  readonly ceilings: Float64Array;
  readonly lowestCeiling: number;
  /** Room for the utilities of a node or a firm: searches do one thing at a time. */
  readonly low = new Float64Array(CRITERION_IDS.length);
  readonly high = new Float64Array(CRITERION_IDS.length);

  private readonly countryNumbers: Countries["numbers"];
  private readonly regions: readonly string[];
  private readonly similarityOf: SimilarityOf;
  private readonly closeness = new BoundedMap<string, Closeness>(REMEMBERED);
  private readonly similarPast = new BoundedMap<string, Uint8Array>(REMEMBERED);
  private readonly vicinities: PointMap<Vicinity>;
  private readonly certifications: ListedWords;
  private readonly languages: ListedWords;
  private readonly markets: ListedWords;
  private certified: GroupedRows | undefined;
  private readonly fewFirms = new WeakMap<RequiredWords, FewFirms | null>();
  private readonly required = new BoundedMap<string, RequiredWords>(REMEMBERED);
  private readonly statuses = new BoundedMap<number, Uint8Array>(REMEMBERED);
  private readonly served = new BoundedMap<string, ServedPlace>(REMEMBERED);

  constructor(
    readonly segment: Segment,
    readonly profile: ScoringProfile,
    pack: CountryPack,
  ) {
    const { region } = profile.criteria;
    this.unknownUtility = profile.unknownUtility;
    this.coveredUtility = region.coveredUtility;
    this.halvingKm = region.halvingKm;
    this.curve = sizeCurve(profile);
    this.radiusKm = Float64Array.from([
      0,
      ...segment.reaches.map(({ area }) => (area.kind === "radius" ? area.km : 0)),
    ]);
    this.activity = activityColumn(segment);
    const countries = countriesOf(segment.places);
    this.countries = countries.byPlace;
    this.countryNumbers = countries.numbers;
    this.regions = servedRegions(segment.reaches);
    this.similarityOf = similarityUnder(profile, pack.taxonomy);
    this.vicinities = new PointMap(vicinitiesInMemory(segment));
    const ceiling = ceilingFor(profile, pack.taxonomy);
    this.ceilings = Float64Array.from(segment.activities, ceiling);
    this.lowestCeiling = this.ceilings.reduce((least, value) => Math.min(least, value), Infinity);
    this.certifications = new ListedWords(segment.certificationLists, CERTIFICATION_BITS, false);
    this.languages = new ListedWords(segment.languageLists, LANGUAGE_BITS, true);
    this.markets = new ListedWords(segment.marketLists, MARKET_BITS, true);
  }

  closenessTo(asked: readonly string[]): Closeness {
    const { sectorFloor } = this.profile.constraints;
    return this.closeness.getOrMake(asked.length === 1 ? asked[0]! : JSON.stringify(asked), () =>
      closenessTo(asked, this.segment, this.similarityOf, sectorFloor),
    );
  }

  /** By number of the codes of past work: 1 for one at least so similar to an activity asked for. */
  similarPastActivities(asked: readonly string[], similarity: number): Uint8Array {
    return this.similarPast.getOrMake(JSON.stringify(asked), () =>
      Uint8Array.from(this.segment.dossiers?.codes ?? [], (done) =>
        Number(asked.some((code) => this.similarityOf(code, done) >= similarity)),
      ),
    );
  }

  vicinityOf(point: Point): Vicinity {
    const { places, placeTree } = this.segment;
    return this.vicinities.getOrMake(point, () => new Vicinity(point, this.halvingKm, places, placeTree));
  }

  requiredCertifications(words: readonly string[] | undefined): RequiredWords | undefined {
    return this.requiredWords("certifications", this.certifications, words);
  }

  requiredLanguages(words: readonly string[] | undefined): RequiredWords | undefined {
    return this.requiredWords("languages", this.languages, words);
  }

  requiredMarkets(words: readonly string[] | undefined): RequiredWords | undefined {
    return this.requiredWords("markets", this.markets, words);
  }

  private requiredWords(kind: string, listed: ListedWords, words: readonly string[] | undefined) {
    if (words === undefined || words.length === 0) return undefined;
    return this.required.getOrMake(`${kind} ${JSON.stringify(words)}`, () => listed.required(words));
  }

  /** By status: 1 for a firm of one of the categories (a set of bits) that did not refuse to be introduced. */
  statusesAllowed(categories: number): Uint8Array {
    const allows = (status: number) => ((categories >> categoryPart(status)) & 1) === 1 && consentIn(status) !== false;
    return this.statuses.getOrMake(categories, () =>
      Uint8Array.from({ length: STATUSES }, (_, status) => Number(allows(status))),
    );
  }

  /** All firms with the required certifications; undefined when there are more than `most`. */
  firmsWithCertifications(required: RequiredWords, most: number): FewFirms | undefined {
    const known = this.fewFirms.get(required);
    if (known !== undefined) return known ?? undefined;
    const firms = this.findFirms(required, most);
    this.fewFirms.set(required, firms ?? null);
    return firms;
  }

  private findFirms({ lists }: RequiredWords, most: number): FewFirms | undefined {
    this.certified ??= groupRows(this.segment.rows, "certifications", this.segment.certificationLists.lists.length + 1);
    const { starts, rows } = this.certified;
    let count = 0;
    for (const list of lists) count += starts[list + 1]! - starts[list]!;
    if (count > most) return undefined;
    const found = Uint32Array.from(lists.flatMap((list) => [...rows.subarray(starts[list], starts[list + 1])]));
    const { status } = this.segment.rows.fields;
    const hasSeveral = (row: number) => (this.segment.rows.read(row, status) & SEVERAL) !== 0;
    return { rows: found, activities: found.map((row) => (hasSeveral(row) ? ANY_ACTIVITY : this.activity[row]!)) };
  }

  servedPlace({ country, region = "" }: LocatedPlace): ServedPlace {
    return this.served.getOrMake(`${country}\t${region}`, () => ({
      byReach: Uint8Array.from([0, ...this.segment.reaches.map((reach) => coverage(reach, region))]),
      country: this.countryNumbers.get(country) ?? -1,
      regionMask: this.regions.includes(region) ? regionMask(this.regions.indexOf(region)) : 0,
    }));
  }
}

function activityColumn({ size, activities, principalStarts }: Segment): Codes {
  const column = codesUpTo(activities.length, size);
  activities.forEach((_, activity) => column.fill(activity, principalStarts[activity], principalStarts[activity + 1]));
  return column;
}

function coverage({ area, regions }: Reach, region: string): number {
  if (area.kind === "national") return BY_COUNTRY;
  if (area.kind === "radius") return BY_RADIUS;
  return regions.includes(region) ? COVERED : 0;
}

/** Distances to all places of a segment take memory: no more than a few megabytes of them are kept. */
function vicinitiesInMemory({ placeTree }: Segment): number {
  return Math.max(1, Math.min(REMEMBERED, Math.floor(16e6 / (16 * (placeTree.everywhere + 1)))));
}
