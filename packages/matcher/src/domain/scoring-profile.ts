import * as z from "zod";
import { historyEntrySchema } from "./profile-history.js";
import { ratio, weight } from "./profile-numbers.js";
import { workCriteria } from "./work-criteria.js";

/** Similarity by depth of the deepest common ancestor, shallowest first; deeper levels than listed take the last value. */
const similarityByDepth = z.array(ratio).min(1).max(32);

/** Points `[x, utility]` of a piecewise linear curve, x ascending. */
const curve = z
  .array(z.tuple([z.number().positive(), ratio]))
  .min(2)
  .max(64)
  .refine((points) => points.every((point, i) => i === 0 || point[0] > (points[i - 1]?.[0] ?? 0)), {
    message: "x values must ascend",
  });

/** How similar two branches are, each with all that lies below it; whichever is asked for and whichever is offered. */
const affinitySchema = z.strictObject({ between: z.tuple([z.string().min(1), z.string().min(1)]), utility: ratio });

/** The sections of one taxonomy to which an auto-entrepreneur's turnover ceiling applies. */
const ceilingSchema = z.strictObject({
  taxonomy: z.string(),
  /** Codes of the top level, e.g. A to G. */
  roots: z.array(z.string()).min(1),
  /** Highest annual value an auto-entrepreneur may take on, in the currency of the run. */
  annualValue: z.number().positive(),
});

/**
 * How a ranking is computed: every number in it. A profile is a versioned document; its hash travels with every result, so
 * that any score can be recomputed.
 */
export const scoringProfileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "is not a lower-case id such as core"),
  version: z.int().min(1),
  /** Utility of a value the register does not know. */
  unknownUtility: ratio,
  criteria: z.strictObject({
    sector: z.strictObject({
      weight,
      similarity: z.record(z.string(), similarityByDepth),
      similarityElsewhere: similarityByDepth,
      /** Branches that often serve the same needs, however far apart in the tree. */
      affinities: z.array(affinitySchema).max(20_000).optional(),
    }),
    region: z.strictObject({
      weight,
      /** Distance at which the utility halves, in km. */
      halvingKm: z.number().positive(),
      /** Least utility of a firm whose service area covers the need's place. */
      coveredUtility: ratio,
      /** Whether a firm is also near where it has worked; else only where it is based. */
      workedThere: z.boolean().optional(),
    }),
    size: z.strictObject({
      weight,
      /** Utility over annual value / turnover, linear in log10 of the ratio, 0 outside. */
      curve,
    }),
    ...workCriteria,
  }),
  constraints: z.strictObject({
    /** Least sector utility of a ranked firm. */
    sectorFloor: ratio,
    /** A firm below the sector floor is ranked all the same when its utility on capabilities is at least this. */
    capabilityFloor: ratio.optional(),
    autoEntrepreneurCeilings: z.array(ceilingSchema),
  }),
  /** Replaces the weighted sum: an expression over the criteria, e.g. `sector * (0.6 * region + 0.4 * size)`. */
  formula: z.string().min(1).max(500).optional(),
  /** Where the numbers come from, oldest first. */
  history: z.array(historyEntrySchema).max(100).optional(),
});

export type Affinity = z.infer<typeof affinitySchema>;
export type ScoringProfile = z.infer<typeof scoringProfileSchema>;
export type CriterionId = keyof ScoringProfile["criteria"];

/** The criteria in the order in which their utilities are listed. */
export const CRITERION_IDS = [
  "sector",
  "region",
  "size",
  "capabilities",
  "experience",
  "orders",
  "presence",
  "certifications",
] as const satisfies readonly CriterionId[];

/** Whether a ranking under the profile asks what firms say of themselves and have done. */
export function asksForDossiers({ criteria }: ScoringProfile): boolean {
  const { sector, region, size, ...others } = criteria;
  return region.workedThere === true || Object.values(others).some((criterion) => criterion !== undefined);
}
