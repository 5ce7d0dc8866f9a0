import type { ResolvedNeed, ResolvedSupplier, ScoringProfile } from "../../src/index.js";
import { corpusOf } from "../../src/dossier/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { prepareQuery, type Query } from "../../src/ranking/index.js";

/** Needs made ready to meet some firms, whose texts are counted one by one. */
export function queriesWithin(
  suppliers: readonly ResolvedSupplier[],
  profile: ScoringProfile,
): (need: ResolvedNeed) => Query {
  const corpus = profile.criteria.capabilities && corpusOf(suppliers, morocco);
  return (need) => prepareQuery(need, profile, morocco, corpus);
}
