/** Every number of the model. Those of {@link PARAMETERS} were chosen by cross-validation, as docs/text.md says. */
export interface Parameters {
  /** How often a term of a label counts as seen, beside once for a term of an example. */
  readonly label: number;
  readonly alternativeLabel: number;
  readonly thesaurus: number;
  /** Share of a code's own words; the rest is left to the codes above it. */
  readonly own: number;
  /** Share of words that say nothing about the code. */
  readonly background: number;
  /** Terms that a code must have seen before its own words count by half. */
  readonly patience: number;
  /** How many examples a code counts to have besides those it has: what was used before is used again. */
  readonly unused: number;
  /** Evidence is divided by `flatness * terms ** crowding` before it becomes a confidence, since terms are not independent. */
  readonly flatness: number;
  readonly crowding: number;
  /** Share of texts for which the model is wrong however sure it seems. */
  readonly doubt: number;
}

export const PARAMETERS: Parameters = {
  label: 1,
  alternativeLabel: 1,
  thesaurus: 5,
  own: 0.5,
  background: 0.3,
  patience: 5,
  unused: 0.1,
  flatness: 0.9,
  crowding: 0.5,
  doubt: 0.05,
};
