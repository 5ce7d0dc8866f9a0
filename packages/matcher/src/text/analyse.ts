import { termsOf } from "./terms.js";
import { conceptsOf } from "./thesaurus.js";

/** What documents and queries are made of: the terms of a text in order, then the capabilities of which they speak. */
export function analyse(text: string): string[] {
  const terms = termsOf(text);
  return [...terms, ...conceptsOf(terms)];
}
