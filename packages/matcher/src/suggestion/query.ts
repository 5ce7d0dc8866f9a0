import { recognise, wordTerms } from "../text/index.js";

/** A text as it is asked. */
export interface Query {
  /** Its terms and capabilities, each once, in an order of their own: the order of the words is of no account. */
  readonly terms: readonly string[];
  /** The words that stand behind each of them. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many terms it has, capabilities not counted. */
  readonly length: number;
}

export function queryOf(text: string): Query {
  const met = wordTerms(text);
  const words = new Map<string, Set<string>>();
  const add = (token: string, word: string) => words.set(token, (words.get(token) ?? new Set()).add(word));
  for (const { term, word } of met) add(singular(term), word);
  const length = words.size;
  for (const { concepts, from, to } of recognise(met.map(({ term }) => term))) {
    for (const concept of concepts) for (const { word } of met.slice(from, to)) add(concept, word);
  }
  return { terms: [...words.keys()].toSorted(), words, length };
}

/** A plural that was too short to be cut: `hôtels` is `hôtel` here, since a label has few words to meet. */
function singular(term: string): string {
  return term.length > 3 && /[sx]$/.test(term) ? term.slice(0, -1) : term;
}
