import { roundScore } from "../scoring/index.js";

/** The means by which two sides' utilities become one score. */
export const MEANS = ["harmonic", "geometric"] as const;

/** Harmonic stays closer to the lower of the two than geometric does, and both stay closer to it than the plain average. */
export type Mean = (typeof MEANS)[number];

/**
 * One score of two sides' utilities, in [0, 1], rounded to 12 decimals: the same whichever side is named first, 0 when
 * either gains nothing, and never lower when either gains more. A utility outside [0, 1], as a formula may give it, counts as the
 * nearest of these.
 *
 * The harmonic mean is that of RECON (Pizzato et al., RecSys 2010); Neve and Palomares (IEEE SMC 2019) compare it with others, of which
 * the geometric one is 0 with either side as well.
 */
export function combinedScore(mean: Mean, one: number, other: number): number {
  const [a, b] = [inUnit(one), inUnit(other)];
  return roundScore(mean === "harmonic" ? harmonicMean(a, b) : Math.sqrt(a * b));
}

function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function inUnit(utility: number): number {
  return Math.min(1, Math.max(0, utility));
}
