/** The most bytes that a bundle for browsers may have, minified and then compressed by gzip. */
export interface Ceiling {
  readonly minified: number;
  readonly gzip: number;
}

/** A ceiling moves only in the commit that makes a bundle larger or smaller, and its message says why. */
export const CEILINGS: Readonly<
  Record<
    | "@wasl/matcher"
    | "@wasl/matcher with morocco"
    | "@wasl/matcher/mobilise"
    | "@wasl/matcher/gaps"
    | "@wasl/matcher/group",
    Ceiling
  >
> = {
  "@wasl/matcher": { minified: 487_500, gzip: 150_500 },
  "@wasl/matcher with morocco": { minified: 844_500, gzip: 235_000 },
  "@wasl/matcher/gaps": { minified: 385_000, gzip: 118_000 },
  "@wasl/matcher/group": { minified: 404_000, gzip: 124_000 },
  "@wasl/matcher/mobilise": { minified: 392_000, gzip: 119_500 },
};
