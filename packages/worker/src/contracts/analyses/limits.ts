import { z } from "zod";

/** From what least to what most a number may be. */
export interface Limits {
  readonly least: number;
  readonly most: number;
}

const between = (least: number, most: number): Limits => ({ least, most });

/** Half of the equator is nearer than this, so no two places are farther apart. */
const km = between(0, 50_000);

const ratio = between(0, 1);

/** What the numbers of questions may be, in contracts and wherever they are typed. */
export const LIMITS = {
  allocation: { most: between(1, 1_000), depth: between(1, 1_000), shares: between(0, 10), least: ratio },
  gaps: { km, wanted: between(1, 1_000), leastScore: ratio },
  mobilisation: { limit: between(1, 1_000), steps: between(1, 100), verified: between(0, 100) },
  groupings: { members: between(1, 20), level: ratio, turnoverShare: ratio, leadShare: ratio, km },
  missingData: { first: between(1, 1_000), levels: between(1, 100), most: between(1, 1_000) },
  opportunities: { needs: between(1, 50), barred: between(0, 50), most: between(1, 100), named: between(0, 1_000) },
  letters: { pairs: between(0, 500) },
} as const;

/** A whole number within limits. */
export const wholeWithin = ({ least, most }: Limits) => z.int().min(least).max(most);

/** A number within limits. */
export const numberWithin = ({ least, most }: Limits) => z.number().min(least).max(most);
