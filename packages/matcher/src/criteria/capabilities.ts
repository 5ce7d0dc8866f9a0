import type { Need, ScoringProfile } from "../domain/index.js";
import { CollectionQuery, dossierOf, needTerms, type Corpus, type TextDocument } from "../dossier/index.js";
import type { CountryPack, ResolvedNeed } from "../reference/index.js";
import { termsOf, wordsBehind } from "../text/index.js";
import type { Assessment, Criterion } from "./criterion.js";

type Capabilities = NonNullable<ScoringProfile["criteria"]["capabilities"]>;

/** So many of the words that matched are named. */
const NAMED_WORDS = 5;

/** How well the need's words fit what a firm says of itself and its best single reference. */
export function capabilitiesCriterion(
  { need }: ResolvedNeed,
  { criteria: { capabilities } }: ScoringProfile,
  pack: CountryPack,
  corpus: Corpus,
): Criterion | undefined {
  if (capabilities === undefined) return undefined;
  const query = capabilityQuery(need, capabilities, corpus);
  const wordOf = wordsBehind([need.title, need.description ?? "", ...(need.keywords ?? [])]);
  const wordsIn = (collection: CollectionQuery, document: TextDocument) =>
    differentWords(mostTelling(collection, document).map(wordOf));
  return {
    id: "capabilities",
    weight: capabilities.weight,
    assess(firm): Assessment {
      const { profile, references } = dossierOf(firm, pack);
      const scores = references?.map(({ document }) => query.references.score(document)) ?? [];
      const bestScore = Math.max(0, ...scores);
      const best = references?.[scores.indexOf(bestScore)];
      const profileScore = query.profiles.score(profile);
      return {
        utility: query.utility(profileScore, references === undefined ? undefined : bestScore),
        facts: {
          criterion: "capabilities",
          words: wordsIn(query.profiles, profile),
          ...(best && bestScore > 0
            ? { reference: best.title, referenceWords: wordsIn(query.references, best.document) }
            : {}),
        },
      };
    },
  };
}

/** The words of a need, ready to meet firms. */
export interface CapabilityQuery {
  readonly profiles: CollectionQuery;
  readonly references: CollectionQuery;
  /**
   * The utility of a firm by the BM25 scores of its profile and of its best reference. Where its references are unknown, its profile
   * stands for them.
   */
  utility(profileScore: number, referenceScore: number | undefined): number;
  /** A firm of this utility has a profile or a reference with at least this score. */
  leastScores(utility: number): { readonly profile: number; readonly reference: number };
}

export function capabilityQuery(
  need: Need,
  { bestReferenceShare, descriptionWeight, lengthNormalisation, termSaturation: k1, scoreSaturation }: Capabilities,
  corpus: Corpus,
): CapabilityQuery {
  const terms = needTerms(need, descriptionWeight);
  const profiles = new CollectionQuery(terms, corpus.profiles, { k1, b: lengthNormalisation.profile });
  const references = new CollectionQuery(terms, corpus.references, { k1, b: lengthNormalisation.reference });
  return {
    profiles,
    references,
    utility(profileScore, referenceScore) {
      const ofProfile = profiles.utility(profileScore, scoreSaturation);
      const ofReference =
        referenceScore === undefined ? ofProfile : references.utility(referenceScore, scoreSaturation);
      return bestReferenceShare * ofReference + (1 - bestReferenceShare) * ofProfile;
    },
    // A mean is not above the greater of its parts.
    leastScores: (utility) => ({
      profile: profiles.scoreOfUtility(utility, scoreSaturation),
      reference: references.scoreOfUtility(utility, scoreSaturation),
    }),
  };
}

/** The terms of the need that a document holds, those that add most to its score first. */
function mostTelling(query: CollectionQuery, document: TextDocument): string[] {
  const contributions = query.terms.map((term, i) => ({
    term,
    adds: query.contribution(i, document.countOf(term), document.length),
  }));
  const held = contributions.filter(({ adds }) => adds > 0).sort((a, b) => b.adds - a.adds);
  return held.map(({ term }) => term);
}

/** The first of those that say something else than those before: a word and the capability of its name are one to a reader. */
function differentWords(words: readonly string[]): string[] {
  const said = new Set<string>();
  const different = words.filter((word) => {
    const terms = termsOf(word);
    const isNew = terms.some((term) => !said.has(term));
    for (const term of terms) said.add(term);
    return isNew;
  });
  return different.slice(0, NAMED_WORDS);
}
