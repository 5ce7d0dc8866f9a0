import type { PairExplanation } from "../explanation/index.js";
import type { Candidate } from "../ranking/index.js";
import type { Outdone } from "./outdone.js";
import type { ResolvedNeed, ResolvedSupplier } from "../reference/index.js";

/** A need and a firm with what was found about them: all that a letter may speak of. */
export interface Pairing {
  readonly need: ResolvedNeed;
  readonly firm: ResolvedSupplier;
  readonly explanation: PairExplanation;
  /** The first firms of the need's ranking, of which a refusal counts those before this one that do better; none when absent. */
  readonly first?: readonly Pick<Candidate, "rank" | "criteria">[];
  /** What came of counting them, where they are not at hand. */
  readonly outdone?: readonly Outdone[];
}
