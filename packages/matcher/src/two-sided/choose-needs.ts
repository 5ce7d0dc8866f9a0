import type { NeedSearch } from "../ranking/index.js";
import type { ResolvedSupplier } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import type { ChosenNeeds } from "./chosen-needs.js";
import type { Mean } from "./combined-score.js";
import type { NeedsOfRegister } from "./needs-of-register.js";
import type { ReciprocalSearch } from "./reciprocal-search.js";

/** How many needs of which kind, and in which order. */
export interface Choice {
  readonly k: number;
  readonly barred: number;
  readonly mean: Mean | undefined;
}

/** Chooses the needs of which a firm is to be told. */
export class NeedChooser {
  constructor(
    private readonly needSearch: NeedSearch,
    private readonly reciprocal: ReciprocalSearch,
    private readonly prepared: NeedsOfRegister,
    private readonly register: SupplierIndex,
  ) {}

  choose(firm: ResolvedSupplier, { k, barred, mean }: Choice): ChosenNeeds {
    const suiting = mean === undefined ? this.byScore(firm, k) : this.byCombinedScore(firm, k, mean);
    return { firm, suiting, barring: this.prepared.barring(firm, barred) };
  }

  private byScore(firm: ResolvedSupplier, k: number): ChosenNeeds["suiting"] {
    return this.needSearch.run(firm, k, this.register.corpus).map(({ query }) => ({ query }));
  }

  private byCombinedScore(firm: ResolvedSupplier, k: number, mean: Mean): ChosenNeeds["suiting"] {
    return this.reciprocal
      .needsFor(firm, k, mean)
      .map(({ rank: _, ...pair }) => ({ query: this.prepared.queryOf(pair.needId), reciprocal: pair }));
  }
}
