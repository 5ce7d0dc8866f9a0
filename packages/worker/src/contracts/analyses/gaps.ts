import type { GapCell, GapSums, GapTable, NeedGap } from "@wasl/matcher/gaps";
import { z } from "zod";
import { LIMITS, numberWithin, wholeWithin } from "./limits.js";

const count = z.int().min(0);

/** Where a firm must be based to count for a need. */
const within = z.union([z.enum(["region", "country"]), z.strictObject({ km: numberWithin(LIMITS.gaps.km) })]);

/** Which needs find too few firms, what stands in their way, and the nearest region that could serve. */
export const gapsQuestion = z.strictObject({
  kind: z.literal("gaps"),
  within,
  /** Firms that each need should find; absent, as many as the run, or the need, wants. */
  wanted: wholeWithin(LIMITS.gaps.wanted).optional(),
  /** Least score of a firm that counts; every eligible one when absent. */
  leastScore: numberWithin(LIMITS.gaps.leastScore).optional(),
});

/** The firms that one need finds, and how many it lacks. */
export const gapItem = z.strictObject({
  needId: z.string().min(1),
  region: z.string().optional(),
  sector: z.string(),
  annualValue: z.number().optional(),
  wanted: count,
  within,
  viable: count,
  missing: count,
  /** Firms that meet every hard constraint, by where they are. */
  suitable: z.strictObject({ country: count, region: count, serving: count, unplaced: count }),
  /** Firms close enough in sector, whatever else they are. */
  ofTheTrade: z.strictObject({ country: count, within: count }),
  excluded: z.record(z.string(), count),
  barrier: z.string().optional(),
  nearest: z.strictObject({ region: z.string(), firms: count, km: z.number() }).optional(),
} satisfies Record<keyof NeedGap, z.ZodType>);

const sums = {
  needs: count,
  unmet: count,
  unserved: count,
  missing: count,
  unmetValue: z.number(),
  unmetOfUnknownValue: count,
  nearest: z.string().optional(),
} satisfies Record<keyof GapSums, z.ZodType>;

/** The needs by region and sector, summed up. */
export const gapsSummary = z.strictObject({
  /** Id of the taxonomy of the sectors. */
  taxonomy: z.string(),
  table: z.strictObject({
    cells: z.array(
      z.strictObject({
        region: z.string().optional(),
        sector: z.string(),
        ...sums,
      } satisfies Record<keyof GapCell, z.ZodType>),
    ),
    byRegion: z.array(z.strictObject({ region: z.string().optional(), ...sums })),
    bySector: z.array(z.strictObject({ sector: z.string(), ...sums })),
    all: z.strictObject(sums),
  } satisfies Record<keyof GapTable, z.ZodType>),
});
