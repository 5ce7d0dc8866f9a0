import fc from "fast-check";
import { z } from "zod";
import { expect, it } from "vitest";
import { analysisQuestionSchema, withoutLists, type AnalysisQuestion } from "../../src/contracts/index.js";
import { drawnFrom, type Schema } from "../fuzz/drawn-message.js";

/** Every id that stands anywhere in a value. */
function idsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    if (name === "supplierIds") return part as string[];
    return /^(needId|supplierId)$/.test(name) ? [part as string] : idsIn(part);
  });
}

it("a question as it is told to others is the same question of the same kind, but names no need and no firm", () => {
  let named = 0;
  const questions = drawnFrom(z.toJSONSchema(analysisQuestionSchema) as Schema) as fc.Arbitrary<AnalysisQuestion>;
  fc.assert(
    fc.property(questions, (question) => {
      const told = withoutLists(question);
      const ids = idsIn(question);
      expect(analysisQuestionSchema.safeParse(told).success).toBe(true);
      expect(idsIn(told)).toEqual([]);
      if (ids.length === 0) expect(told).toEqual(question);
      else expect(told.kind).toBe(question.kind);
      named += ids.length;
    }),
    { numRuns: 300, seed: 23 },
  );
  expect(named).toBeGreaterThan(50);
});
