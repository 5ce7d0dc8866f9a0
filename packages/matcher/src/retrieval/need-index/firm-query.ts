import { sizeCurve, similarityUnder, type Curve } from "../../criteria/index.js";
import { CRITERION_IDS, type CriterionId, type ScoringProfile } from "../../domain/index.js";
import type { CountryPack, ResolvedSupplier } from "../../reference/index.js";
import { createScorer, type Scorer } from "../../scoring/index.js";
import { cellIn, hasFlag, highOf, lowOf, SOME_KNOWN, SOME_UNKNOWN } from "../forest/forest.js";
import { Vicinity } from "../places/vicinity.js";
import type { NeedIndex } from "./need-index.js";

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
  private readonly scorers: ReadonlyMap<boolean, ReadonlyMap<boolean, Scorer>>;

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
    this.scorers = scorersUnder(profile);
  }

  /** For no need below a node, found by an activity with this utility on the criterion sector, does the firm score higher. */
  bound(node: number, sector: number): number {
    const [region, size] = [this.region(node), this.size(node)];
    let most = -Infinity;
    for (const regionApplies of this.regionMayApply(node)) {
      for (const sizeApplies of this.sizeMayApply(node)) {
        const intervals = [
          { low: sector, high: sector },
          regionApplies ? region : this.unknown,
          sizeApplies ? size : this.unknown,
        ];
        const scorer = this.scorers.get(regionApplies)!.get(sizeApplies)!;
        const [low, high] = [intervals.map((one) => one.low), intervals.map((one) => one.high)];
        most = Math.max(most, scorer.upperBound(low, high));
      }
    }
    return most;
  }

  private get unknown(): Interval {
    return { low: this.profile.unknownUtility, high: this.profile.unknownUtility };
  }

  private region(node: number): Interval {
    const cell = cellIn(this.index.forest, node);
    const { halvingKm, coveredUtility } = this.profile.criteria.region;
    if (cell === this.index.placeTree.nowhere) return this.unknown;
    const near =
      this.vicinity === undefined
        ? this.unknown
        : { low: 2 ** (-this.vicinity.farthestKm(cell) / halvingKm), high: this.vicinity.utility(cell) };
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

  private sizeMayApply(node: number): readonly boolean[] {
    const { forest } = this.index;
    return [
      ...(hasFlag(forest, node, SOME_KNOWN) ? [true] : []),
      ...(hasFlag(forest, node, SOME_UNKNOWN) ? [false] : []),
    ];
  }
}

const scorers = new WeakMap<ScoringProfile, ReadonlyMap<boolean, ReadonlyMap<boolean, Scorer>>>();

/** By whether region and size apply. Made once a profile: a formula takes its time to compile. */
function scorersUnder(profile: ScoringProfile): ReadonlyMap<boolean, ReadonlyMap<boolean, Scorer>> {
  const known = scorers.get(profile) ?? new Map([true, false].map((region) => [region, bySize(profile, region)]));
  scorers.set(profile, known);
  return known;
}

function bySize(profile: ScoringProfile, region: boolean): ReadonlyMap<boolean, Scorer> {
  return new Map(
    [true, false].map((size) => {
      const applies: Record<CriterionId, boolean> = { sector: true, region, size };
      return [
        size,
        createScorer(
          CRITERION_IDS.filter((id) => applies[id]),
          profile,
        ),
      ];
    }),
  );
}
