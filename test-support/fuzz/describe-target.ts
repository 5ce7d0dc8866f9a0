import fc from "fast-check";
import { describe, it } from "vitest";
import { savedInputs } from "./corpus.js";
import { assertBuiltinsUntouched } from "./prototypes.js";
import type { Target } from "./target.js";

/** The short test of a target: every saved input again, and some drawn ones. `pnpm fuzz` draws many. */
export function describeTarget<Input>(target: Target<Input>, draws: number): void {
  describe(`hostile ${target.name}`, () => {
    const saved = [...savedInputs(target.corpus)];

    it.each(saved)("do no harm again: %s", async (_, input) => {
      await target.check(target.load(input));
      assertBuiltinsUntouched();
    });

    it("end as they should, whatever is drawn", async () => {
      const property = fc.asyncProperty(target.inputs, async (input) => void (await target.check(input)));
      await fc.assert(property, { numRuns: draws });
      assertBuiltinsUntouched();
    });
  });
}
