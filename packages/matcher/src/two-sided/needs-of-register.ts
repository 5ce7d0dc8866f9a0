import type { ScoringProfile } from "../domain/index.js";
import { InputError } from "../errors.js";
import { assessEligibility, type ConstraintId } from "../eligibility/index.js";
import { prepareQuery, type Query } from "../ranking/index.js";
import type { CountryPack, ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import type { NeedIndex, SupplierIndex } from "../retrieval/index.js";

/** No firm can do anything about these. */
const FOR_GOOD: ReadonlySet<ConstraintId> = new Set(["buyer-itself", "sector-below-floor"]);

/** The needs of an index made ready to meet the firms of a register, each once. */
export class NeedsOfRegister {
  private readonly queries = new Map<string, Query>();
  private readonly byId: ReadonlyMap<string, ResolvedNeed>;

  constructor(
    private readonly needs: NeedIndex,
    private readonly register: SupplierIndex,
    private readonly profile: ScoringProfile,
    private readonly pack: CountryPack,
  ) {
    this.byId = new Map(needs.needs.map((one) => [one.need.id, one]));
  }

  /** Throws an {@link InputError} when there is no such need. */
  queryOf(needId: string): Query {
    const known = this.queries.get(needId);
    if (known) return known;
    const need = this.byId.get(needId);
    if (!need) throw unknownNeed(needId);
    const query = prepareQuery(need, this.profile, this.pack, this.register.corpus);
    this.queries.set(needId, query);
    return query;
  }

  /**
   * The `most` needs that exclude a firm by nothing but what it could meet: fewest violations first, then best score, tie key and id.
   */
  barring(firm: ResolvedSupplier, most: number): Query[] {
    const barred = this.needs.needs.flatMap(({ need }) => {
      const query = this.queryOf(need.id);
      const violations = violationsToMeet(query, firm);
      return violations === 0 ? [] : [{ query, violations, needId: need.id, ...query.standing(firm) }];
    });
    barred.sort(
      (a, b) =>
        a.violations - b.violations || b.score - a.score || a.tieKey - b.tieKey || (a.needId < b.needId ? -1 : 1),
    );
    return barred.slice(0, most).map(({ query }) => query);
  }
}

/** How many constraints a firm violates; 0 also where one of them is for good. */
function violationsToMeet({ constraints }: Query, firm: ResolvedSupplier): number {
  // Most needs are of another trade, and the first constraints say so.
  if (constraints.some(({ id, check }) => FOR_GOOD.has(id) && check(firm).status === "violated")) return 0;
  return assessEligibility(constraints, firm).violations.length;
}

function unknownNeed(needId: string): InputError {
  return new InputError([
    {
      code: "unknown-id",
      path: "needId",
      value: needId,
      message: `The index has no need ${needId}.`,
      expected: "the id of a need of the index",
    },
  ]);
}
