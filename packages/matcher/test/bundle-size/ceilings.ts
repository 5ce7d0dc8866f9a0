/** The most bytes that a bundle for browsers may have, minified and then compressed by gzip. */
export interface Ceiling {
  readonly minified: number;
  readonly gzip: number;
}

/** A ceiling moves only in the commit that makes a bundle larger or smaller, and its message says why. */
export const CEILINGS: Readonly<Record<"@wasl/matcher" | "@wasl/matcher with morocco", Ceiling>> = {
  "@wasl/matcher": { minified: 485_000, gzip: 150_000 },
  "@wasl/matcher with morocco": { minified: 840_000, gzip: 234_000 },
};
