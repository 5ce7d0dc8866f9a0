import { requireCountOrAll } from "../options.js";
import type { CountryPack } from "../reference/index.js";
import { strength } from "./evidence.js";
import { likelihood, type Likelihood } from "./likelihood.js";
import { PARAMETERS } from "./parameters.js";
import { queryOf, type Query } from "./query.js";
import { oneByOne, rollUp, type Offer } from "./roll-up.js";
import { VIAS, type Example, type Suggestion, type Via } from "./suggestion.js";
import { learn, type Vocabulary } from "./vocabulary.js";
import { wordings } from "./wordings.js";

/** Words that a suggestion names; the most telling come first. */
const NAMED_WORDS = 8;

/** Codes that it names below one whose codes compete. */
const NAMED_CODES = 3;

export interface SuggesterOptions {
  /** Texts whose codes are known. Codes that the taxonomy does not know are passed over. */
  readonly examples?: Iterable<Example>;
}

export interface SuggestOptions {
  /** How many suggestions at most; 5. A whole number from 0, or Infinity for all; a RangeError refuses any other. */
  readonly k?: number;
  /** Whether codes that compete are offered as the one above them; true. */
  readonly rollUp?: boolean;
}

/** Proposes codes for words in any language of the labels. */
export interface Suggester {
  /** The codes that a text speaks of, most likely first; none for a text of unknown words. Takes time linear in the text's length. */
  suggest(text: string, options?: SuggestOptions): Suggestion[];
}

/** Learns the words of a pack's taxonomy, built-in or a tree of the user's own, and of the examples. Deterministic. */
export function createSuggester(pack: Pick<CountryPack, "taxonomy">, options: SuggesterOptions = {}): Suggester {
  const vocabulary = learn(pack.taxonomy, wordings(pack.taxonomy, options.examples ?? [], PARAMETERS));
  return {
    suggest: (text, { k = 5, rollUp: rolledUp = true } = {}) => {
      requireCountOrAll("k", k);
      const query = queryOf(text);
      const said = likelihood(query, vocabulary, PARAMETERS);
      const offers = rolledUp ? rollUp(said.candidates, vocabulary) : oneByOne(said.candidates);
      const suggestions: Suggestion[] = [];
      for (const offer of offers) {
        if (suggestions.length >= k || offer.confidence === 0) break;
        const suggestion = describe(offer, said, query, vocabulary);
        if (suggestion.words.length > 0) suggestions.push(suggestion);
      }
      return suggestions;
    },
  };
}

function describe(offer: Offer, said: Likelihood, query: Query, vocabulary: Vocabulary): Suggestion {
  const { node, confidence, among } = offer;
  const { code, labels } = vocabulary.nodes[node]!;
  const speaking = said.evidence
    .map(({ term, vias, ...evidence }) => ({
      term,
      vias: vias[node]!,
      strength: strength({ term, vias, ...evidence }, node, vocabulary, PARAMETERS),
    }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength);
  const words = new Set(speaking.flatMap(({ term }) => [...query.words.get(term)!]));
  return {
    code,
    labels,
    confidence,
    words: [...words].slice(0, NAMED_WORDS),
    via: mostTelling(speaking),
    among: among.slice(0, NAMED_CODES).map((each) => vocabulary.nodes[each]!.code),
  };
}

/** The way by which most of the evidence came; the first of equals. */
function mostTelling(speaking: readonly { vias: number; strength: number }[]): Via {
  const sums = VIAS.map((_, bit) =>
    speaking.reduce((sum, { vias, strength }) => sum + (vias & (1 << bit) ? strength : 0), 0),
  );
  return VIAS[sums.indexOf(Math.max(...sums))]!;
}
