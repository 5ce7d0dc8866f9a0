import fc from "fast-check";
import type { AllocationProblem } from "../../src/allocation/index.js";

/** Problems with firms that many needs want, scores that are often equal, and capacities from none to plenty. */
export const problems = (
  most: { needs: number; firms: number; options: number },
  leastNeeds = 1,
): fc.Arbitrary<AllocationProblem> =>
  fc
    .record({
      capacities: fc.array(fc.nat(3), { minLength: 1, maxLength: most.firms }),
      needs: fc.array(
        fc.record({
          wanted: fc.nat(3),
          options: fc.uniqueArray(
            fc.record({ firm: fc.nat(most.firms - 1), score: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.5, 0.75, 0.9, 1) }),
            { selector: ({ firm }) => firm, maxLength: most.options },
          ),
        }),
        { minLength: leastNeeds, maxLength: most.needs },
      ),
    })
    .map(({ capacities, needs }) => ({
      needs: needs.map(({ wanted, options }, n) => ({
        needId: `n${n}`,
        wanted,
        options: options.map(({ firm, score }) => ({ supplierId: `f${firm}`, score })),
      })),
      capacityOf: (id) => capacities[Number(id.slice(1)) % capacities.length]!,
    }));
