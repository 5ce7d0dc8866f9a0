import { similarityUnder, sizeCurve, type Curve, type SimilarityOf } from "../../criteria/index.js";
import { CRITERION_IDS, type ScoringProfile } from "../../domain/index.js";
import { ceilingFor } from "../../eligibility/index.js";
import type { CountryPack, Point } from "../../reference/index.js";
import { BoundedMap } from "../bounded-map.js";
import { codesUpTo, type Codes } from "../columns/narrow.js";
import { countriesOf } from "../places/place-table.js";
import { PointMap } from "../places/point-map.js";
import { Vicinity } from "../places/vicinity.js";
import { CERTIFICATION_BITS, LANGUAGE_BITS, MARKET_BITS } from "../supplier-index/node-summary.js";
import type { Segment } from "../supplier-index/segment.js";
import { categoryPart, consentIn, STATUSES } from "../supplier-index/status.js";
import { CertifiedFirms } from "./few-firms.js";
import { ListedWords, type RequiredWords } from "./listed-words.js";
import { closenessTo, type Closeness } from "./sector-tiers.js";
import { ServedPlaces } from "./served-places.js";

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
  readonly certified: CertifiedFirms;
  readonly served: ServedPlaces;
  /** Room for the utilities of a node or a firm: searches do one thing at a time. */
  readonly low = new Float64Array(CRITERION_IDS.length);
  readonly high = new Float64Array(CRITERION_IDS.length);

  private readonly similarityOf: SimilarityOf;
  private readonly closeness = new BoundedMap<string, Closeness>(REMEMBERED);
  private readonly similarPast = new BoundedMap<string, Uint8Array>(REMEMBERED);
  private readonly vicinities: PointMap<Vicinity>;
  private readonly certifications: ListedWords;
  private readonly languages: ListedWords;
  private readonly markets: ListedWords;
  private readonly required = new BoundedMap<string, RequiredWords>(REMEMBERED);
  private readonly statuses = new BoundedMap<number, Uint8Array>(REMEMBERED);

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
    this.certified = new CertifiedFirms(segment, this.activity);
    this.served = new ServedPlaces(segment.reaches, countries.numbers, REMEMBERED);
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
}

function activityColumn({ size, activities, principalStarts }: Segment): Codes {
  const column = codesUpTo(activities.length, size);
  activities.forEach((_, activity) => column.fill(activity, principalStarts[activity], principalStarts[activity + 1]));
  return column;
}

/** Distances to all places of a segment take memory: no more than a few megabytes of them are kept. */
function vicinitiesInMemory({ placeTree }: Segment): number {
  return Math.max(1, Math.min(REMEMBERED, Math.floor(16e6 / (16 * (placeTree.everywhere + 1)))));
}
