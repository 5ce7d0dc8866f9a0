/** The most bytes that a bundle for browsers may have, minified and then compressed by gzip. */
export interface Ceiling {
  readonly minified: number;
  readonly gzip: number;
}

/** A ceiling moves only in the commit that makes a bundle larger or smaller, and its message says why. */
export const CEILINGS: Readonly<Record<"@wasl/matcher" | "@wasl/matcher with morocco", Ceiling>> = {
  "@wasl/matcher": { minified: 415_000, gzip: 126_000 },
  "@wasl/matcher with morocco": { minified: 770_000, gzip: 210_000 },
};
