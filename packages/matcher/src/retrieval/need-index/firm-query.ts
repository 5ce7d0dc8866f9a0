import { sizeCurve, similarityUnder, type Curve } from "../../criteria/index.js";
import { CRITERION_IDS, type CriterionId, type ScoringProfile } from "../../domain/index.js";
import type { CountryPack, ResolvedSupplier } from "../../reference/index.js";
import { createScorer, type Scorer } from "../../scoring/index.js";
import { cellIn, hasFlag, highOf, lowOf, SOME_KNOWN, SOME_UNKNOWN } from "../forest/forest.js";
import { Vicinity } from "../places/vicinity.js";
import type { NeedIndex } from "./need-index.js";

/** Any utility. */
const ANY: Interval = { low: 0, high: 1 };

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A firm against an index of needs: a bound on its scores for all needs below a node. */
export class FirmQuery {
  /** By activity of the index: the utility of the firm on the criterion sector for a need that asks for this activity alone. */
  readonly sectors: readonly number[];
  private readonly curve: Curve;
  private readonly vicinity: Vicinity | undefined;
  private readonly scorerOf: ScorerOf;
  private readonly preferenceMayApply: readonly boolean[];

  constructor(
    private readonly firm: ResolvedSupplier,
    private readonly index: NeedIndex,
    private readonly profile: ScoringProfile,
    pack: CountryPack,
  ) {
    const similarityOf = similarityUnder(profile, pack.taxonomy);
    const { point } = firm.place;
    this.sectors = index.activities.map((asked) =>
      Math.max(...firm.supplier.activities.map((offered) => similarityOf(asked, offered))),
    );
    this.curve = sizeCurve(profile);
    this.vicinity = point && new Vicinity(point, profile.criteria.region.halvingKm, index.places, index.placeTree);
    this.scorerOf = scorersUnder(profile);
    this.preferenceMayApply = profile.criteria.certifications === undefined ? [false] : [true, false];
  }

  /** For no need below a node, found by an activity with this utility on the criterion sector, does the firm score higher. */
  bound(node: number, sector: number): number {
    const known = { sector: { low: sector, high: sector }, region: this.region(node), size: this.size(node) };
    let most = -Infinity;
    for (const region of this.regionMayApply(node)) {
      for (const value of this.valueMayBeKnown(node)) {
        for (const preference of this.preferenceMayApply) {
          const applies = { region, value, preference };
          const [low, high] = this.intervals(known, applies);
          most = Math.max(most, this.scorerOf(applies).upperBound(low, high));
        }
      }
    }
    return most;
  }

  /** By criterion: what the firm has at the least and at the most; nothing is known of what it has done for which needs. */
  private intervals(
    known: Readonly<Record<"sector" | "region" | "size", Interval>>,
    { region, value, preference }: Applies,
  ): [low: number[], high: number[]] {
    const all: Record<CriterionId, Interval> = {
      sector: known.sector,
      region: region ? known.region : this.unknown,
      size: value ? known.size : this.unknown,
      capabilities: ANY,
      experience: ANY,
      orders: value ? ANY : this.unknown,
      presence: ANY,
      certifications: preference ? ANY : this.unknown,
    };
    return [CRITERION_IDS.map((id) => this.of(id, all).low), CRITERION_IDS.map((id) => this.of(id, all).high)];
  }

  private of(id: CriterionId, all: Readonly<Record<CriterionId, Interval>>): Interval {
    return this.profile.criteria[id] === undefined ? this.unknown : all[id];
  }

  private get unknown(): Interval {
    return { low: this.profile.unknownUtility, high: this.profile.unknownUtility };
  }

  private get hasReferences(): boolean {
    return (this.firm.dossier?.references ?? this.firm.supplier.references) !== undefined;
  }

  private region(node: number): Interval {
    const cell = cellIn(this.index.forest, node);
    const { halvingKm, coveredUtility } = this.profile.criteria.region;
    if (cell === this.index.placeTree.nowhere) return this.unknown;
    const near =
      this.vicinity === undefined
        ? this.unknown
        : { low: 2 ** (-this.vicinity.farthestKm(cell) / halvingKm), high: this.vicinity.utility(cell) };
    const mayHaveWorkedThere = this.profile.criteria.region.workedThere === true && this.hasReferences;
    if (mayHaveWorkedThere) return { low: near.low, high: 1 };
    const high = this.mayCover(cell) ? Math.max(near.high, coveredUtility) : near.high;
    // At one place both ends are the same number, however it was computed.
    return { low: cell < this.index.placeTree.located ? near.high : near.low, high };
  }

  private mayCover(cell: number): boolean {
    const { serviceArea } = this.firm.supplier;
    if (serviceArea?.kind !== "radius") return serviceArea !== undefined;
    return this.vicinity !== undefined && this.vicinity.nearestKm(cell) <= serviceArea.km;
  }

  private size(node: number): Interval {
    const { turnover } = this.firm.supplier;
    const { forest } = this.index;
    if (turnover === undefined || !hasFlag(forest, node, SOME_KNOWN)) return this.unknown;
    if (turnover === 0) return { low: 0, high: 0 };
    const [from, to] = [lowOf(forest, node) / turnover, highOf(forest, node) / turnover];
    return { low: this.curve.lowestIn(from, to), high: this.curve.highestIn(from, to) };
  }

  /** Region applies to the needs of which the place is known. */
  private regionMayApply(node: number): readonly boolean[] {
    const cell = cellIn(this.index.forest, node);
    const { nowhere, everywhere } = this.index.placeTree;
    return cell === everywhere ? [true, false] : [cell !== nowhere];
  }

  private valueMayBeKnown(node: number): readonly boolean[] {
    const { forest } = this.index;
    return [
      ...(hasFlag(forest, node, SOME_KNOWN) ? [true] : []),
      ...(hasFlag(forest, node, SOME_UNKNOWN) ? [false] : []),
    ];
  }
}

const scorers = new WeakMap<ScoringProfile, ScorerOf>();

/** The scorer of a profile for needs to which some criteria apply. */
type ScorerOf = (applies: Applies) => Scorer;

/** Criteria that apply to some needs alone. */
interface Applies {
  readonly region: boolean;
  readonly value: boolean;
  readonly preference: boolean;
}

/** Made once a profile: a formula takes its time to compile. */
function scorersUnder(profile: ScoringProfile): ScorerOf {
  const known = scorers.get(profile) ?? makeScorers(profile);
  scorers.set(profile, known);
  return known;
}

function makeScorers(profile: ScoringProfile): ScorerOf {
  const made = new Map<string, Scorer>();
  return ({ region, value, preference }) => {
    const key = [region, value, preference].join();
    const applies: Partial<Record<CriterionId, boolean>> = {
      region,
      size: value,
      orders: value,
      certifications: preference,
    };
    const ids = CRITERION_IDS.filter((id) => profile.criteria[id] !== undefined && applies[id] !== false);
    const scorer = made.get(key) ?? createScorer(ids, profile);
    made.set(key, scorer);
    return scorer;
  };
}
