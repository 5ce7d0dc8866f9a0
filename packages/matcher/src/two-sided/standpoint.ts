import type { ScoringProfile } from "../domain/index.js";
import { explainPair, type Places } from "../explanation/explain.js";
import type { Query } from "../ranking/index.js";
import type { ResolvedSupplier } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import type { BarredNeed, Opportunity } from "./opportunity.js";
import { shortfallsOf } from "./shortfalls.js";

/** Says where a firm stands for a need, and what would bring it further. */
export class Standpoint {
  constructor(
    private readonly places: Places,
    private readonly register: SupplierIndex,
    private readonly profile: ScoringProfile,
  ) {}

  /** A need that the firm is eligible for. */
  opportunity(query: Query, firm: ResolvedSupplier): Opportunity {
    const { explanation, shortfalls } = this.explained(query, firm);
    return { ...explanation, rank: explanation.rank!, shortfalls };
  }

  /** A need that the firm is not eligible for. */
  barred(query: Query, firm: ResolvedSupplier): BarredNeed {
    const { explanation, shortfalls } = this.explained(query, firm);
    const rankIfMet = this.rankAt(query, firm, explanation.score);
    return { ...explanation, eligible: false, rankIfMet, shortfalls };
  }

  private explained(query: Query, firm: ResolvedSupplier) {
    const explanation = explainPair(query, firm.supplier.id, this.register, this.places);
    const rankAt = (score: number) => this.rankAt(query, firm, score);
    return { explanation, shortfalls: shortfallsOf(explanation, this.profile, rankAt) };
  }

  /** The firm's place among all eligible firms at a score. */
  private rankAt(query: Query, firm: ResolvedSupplier, score: number): number {
    return this.places.placeOf(query.need, { ...query.standing(firm), score }).rank;
  }
}
