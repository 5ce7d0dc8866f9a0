/** Languages in which Wasl speaks to people. */
export type Language = "fr" | "ar" | "en";

/** A label in the languages known. */
export type Labels = Partial<Record<Language, string>>;

/** One code of a taxonomy. */
export interface TaxonomyNode {
  readonly code: string;
  /** Code of the node above; undefined at the top. */
  readonly parent?: string;
  /** Index of the node's level in {@link Taxonomy.levels}; 0 is the top. A child may skip a level. */
  readonly depth: number;
  readonly labels: Labels;
}

/** A tree of activity codes: NMA 2010, NACE, CPV 2008, or any other. */
export interface Taxonomy {
  readonly id: string;
  /** Names of the levels, top first, e.g. section, division, group, class. */
  readonly levels: readonly string[];
  readonly size: number;
  get(code: string): TaxonomyNode | undefined;
  nodes(): Iterable<TaxonomyNode>;
  /** The node and everything above it, top first. Empty for an unknown code. */
  lineage(code: string): readonly TaxonomyNode[];
  /** The known codes nearest to a wrong one, best first, at most `limit` (3). */
  suggest(code: string, limit?: number): string[];
}
