/** A text as the terms it holds. */
export interface TextDocument {
  /** How many terms, each as often as it occurs. */
  readonly length: number;
  /** How often a term occurs. */
  countOf(term: string): number;
  /** Each term once, with how often it occurs. */
  entries(): Iterable<readonly [term: string, count: number]>;
}

/** The document that some terms make. */
export function documentOf(terms: readonly string[]): TextDocument {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { length: terms.length, countOf: (term) => counts.get(term) ?? 0, entries: () => counts.entries() };
}
