import type { ChoiceNeed, ChoiceTable } from "@wasl/fixtures";
import { Draw } from "../../src/text/draw.js";

export interface Plan {
  readonly needs: number;
  readonly candidates: number;
  readonly buyers: number;
  /** What the candidate with the highest worth wins by, out of its utilities. */
  readonly worth: (utilities: readonly number[]) => number;
}

const CRITERIA = ["first", "second", "third"];

/** Needs whose winner is the best by a rule. */
export function plantedTable({ needs, candidates, buyers, worth }: Plan): ChoiceTable {
  const draw = new Draw("planted");
  return {
    criteria: CRITERIA,
    needs: Array.from({ length: needs }, (_, i): ChoiceNeed => {
      const rows = Array.from({ length: candidates }, () => CRITERIA.map(() => draw.fraction()));
      const worths = rows.map(worth);
      const winner = worths.indexOf(Math.max(...worths));
      return {
        needId: `need ${i}`,
        buyer: `buyer ${draw.below(buyers)}`,
        candidateIds: rows.map((_, row) => `firm ${row}`),
        utilities: Float64Array.from(rows.flat()),
        grades: Float64Array.from(rows, (_, row) => Number(row === winner)),
        tieKeys: Uint32Array.from(rows, () => draw.below(5)),
      };
    }),
  };
}

/** The mean of 1 / rank of the winner, by counting who is ahead: a winner goes last among equals. */
export function meanReciprocalRank(needs: readonly ChoiceNeed[], scoresOf: (need: number) => Float64Array): number {
  const reciprocal = needs.map(({ grades }, need) => {
    const scores = scoresOf(need);
    const won = scores[grades.indexOf(1)]!;
    return 1 / scores.filter((score) => score >= won).length;
  });
  return reciprocal.reduce((sum, value) => sum + value, 0) / needs.length;
}
