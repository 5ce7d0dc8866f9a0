import { termsOf } from "./terms.js";
import { labelOfConcept } from "./thesaurus.js";
import { wordsOf } from "./words.js";

/** For each term of some texts, the word that gave it: the first, as it is written there. */
export function wordsBehind(texts: readonly string[]): (term: string) => string {
  const words = new Map<string, string>();
  for (const word of texts.flatMap(wordsOf)) {
    const [term] = termsOf(word);
    if (term !== undefined && !words.has(term)) words.set(term, word);
  }
  return (term) => words.get(term) ?? labelOfConcept(term) ?? term;
}
