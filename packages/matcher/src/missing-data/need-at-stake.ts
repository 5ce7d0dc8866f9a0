import { criteriaFor, type Criterion } from "../criteria/index.js";
import { CRITERION_IDS, type ScoringProfile } from "../domain/index.js";
import type { Corpus } from "../dossier/index.js";
import { constraintsFor, type Constraint, type ConstraintId } from "../eligibility/index.js";
import { byRank, tieKey, type Standing } from "../ranking/index.js";
import type { CountryPack, ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import { tieHash } from "../retrieval/index.js";
import { createScorer, roundScore, type Scorer } from "../scoring/index.js";
import type { Field } from "./fields.js";
import type { Weighted } from "./spread-values.js";

/** Those that no asked field changes; whoever is looked at has passed them. */
const SETTLED: ReadonlySet<ConstraintId> = new Set(["buyer-itself", "sector-below-floor"]);

/** More than what rounding can do to a bound. */
const ROUNDING = 1e-9;

/** A firm that may enter or leave the first k: its utilities, and the standing it has to beat. */
export interface Contender {
  readonly firm: ResolvedSupplier;
  readonly utilities: readonly number[];
  /** Constraints that it violates as it is. */
  readonly violated: readonly ConstraintId[];
  readonly isIn: boolean;
  /** The last of the first k without the firm; undefined when there is room for all. */
  readonly rival: Standing | undefined;
}

/** A need, made ready to see what it would make of a firm if it knew more. */
export class NeedAtStake {
  private readonly criteria: readonly Criterion[];
  private readonly constraints: readonly Constraint[];
  private readonly scorer: Scorer;
  private readonly hash: number;
  private readonly first: ReadonlySet<string>;

  /** `best` are the need's best k + 1 firms. */
  constructor(
    need: ResolvedNeed,
    private readonly best: readonly Standing[],
    private readonly k: number,
    private readonly profile: ScoringProfile,
    { pack, corpus }: { readonly pack: CountryPack; readonly corpus: Corpus },
  ) {
    this.criteria = criteriaFor(need, profile, pack, corpus);
    this.constraints = constraintsFor(need, profile, pack, this.criteria).filter(({ id }) => !SETTLED.has(id));
    const ids = this.criteria.map(({ id }) => id);
    this.scorer = createScorer(ids, profile);
    this.hash = tieHash(need.need.id);
    this.first = new Set(best.slice(0, k).map(({ supplierId }) => supplierId));
  }

  /** Whether anything of the need hangs on a field. */
  asks(field: Field): boolean {
    return this.criteriaOf(field).length > 0 || this.constraintsOf(field).length > 0;
  }

  contender(firm: ResolvedSupplier): Contender {
    const isIn = this.first.has(firm.supplier.id);
    return {
      firm,
      utilities: CRITERION_IDS.map((id) => this.criterion(id)?.assess(firm).utility ?? this.profile.unknownUtility),
      violated: this.constraints.filter((constraint) => isViolated(constraint, firm)).map(({ id }) => id),
      isIn,
      rival: this.best[isIn ? this.k : this.k - 1],
    };
  }

  /** How likely it is that the first k are others once a field of a firm is known, by what the field may be. */
  chance(contender: Contender, field: Field, values: readonly Weighted<unknown>[]): number {
    if (!this.mayChange(contender, field)) return 0;
    const changing = values.filter(({ value }) => this.isInWith(contender, field, value) !== contender.isIn);
    return roundScore(changing.reduce((sum, { weight }) => sum + weight, 0));
  }

  /** False when a firm outside stays there whatever the field is: another constraint excludes it, or its best score is too low. */
  private mayChange({ violated, isIn, rival, utilities }: Contender, field: Field): boolean {
    if (violated.some((id) => !field.constraints.includes(id))) return false;
    if (isIn || rival === undefined) return true;
    const affected = this.criteriaOf(field).map(({ id }) => id);
    const at = (bound: number) => CRITERION_IDS.map((id, i) => (affected.includes(id) ? bound : utilities[i]!));
    return this.scorer.upperBound(at(0), at(1)) + ROUNDING >= rival.score;
  }

  private isInWith({ firm, utilities, rival }: Contender, field: Field, value: unknown): boolean {
    const known = field.with(firm, value);
    if (this.constraintsOf(field).some((constraint) => isViolated(constraint, known))) return false;
    if (rival === undefined) return this.k > 0;
    const changed = [...utilities];
    for (const criterion of this.criteriaOf(field))
      changed[CRITERION_IDS.indexOf(criterion.id)] = criterion.assess(known).utility;
    const { id: supplierId } = firm.supplier;
    const standing = { supplierId, score: this.scorer.score(changed), tieKey: tieKey(supplierId, this.hash) };
    return byRank(standing, rival) < 0;
  }

  private criterion(id: Criterion["id"]): Criterion | undefined {
    return this.criteria.find((one) => one.id === id);
  }

  private criteriaOf({ criteria }: Field): Criterion[] {
    return this.criteria.filter(({ id }) => criteria.includes(id));
  }

  private constraintsOf({ constraints }: Field): Constraint[] {
    return this.constraints.filter(({ id }) => constraints.includes(id));
  }
}

function isViolated({ check }: Constraint, firm: ResolvedSupplier): boolean {
  return check(firm).status === "violated";
}
