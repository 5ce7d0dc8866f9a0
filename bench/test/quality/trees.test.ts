import { describe, expect, it } from "vitest";
import { weighed } from "../../src/quality/rankings.js";
import { refitted } from "../../src/quality/refitted.js";
import { treesByFold } from "../../src/quality/trees/trees-by-fold.js";
import { loadXGBoost } from "../../src/quality/trees/xgboost.js";
import { meanReciprocalRank, plantedTable } from "./planted.js";

const FOLDS = { folds: 3, seed: 2 };

/** Two criteria must be above their middle, and then the third decides: no weighted sum can say that. */
const table = plantedTable({
  needs: 150,
  candidates: 30,
  buyers: 40,
  worth: ([first, second, third]) => (first! > 0.5 && second! > 0.5 ? 1 : 0) + third!,
});
const fitted = refitted(table, FOLDS);

describe("boosted trees, taught without each fold of buyers", async () => {
  const XGBoost = await loadXGBoost();
  const taught = (of = table, by = fitted) => treesByFold(XGBoost, of, by, { seed: 1 });
  const { scores } = taught();

  it("find a rule that a weighted sum cannot say, on buyers that they have not seen", () => {
    const trees = meanReciprocalRank(table.needs, (need) => scores[need]!);
    const sum = meanReciprocalRank(table.needs, (need) =>
      weighed(table.needs[need]!, fitted.weights[fitted.folds[need]!]!),
    );
    expect(sum).toBeGreaterThan(0.4);
    expect(trees).toBeGreaterThan(sum + 0.05);
  });

  it("learn nothing from a fold for that fold: with other winners there its scores stay, and those of others change", () => {
    const changed = {
      ...table,
      needs: table.needs.map((need, i) =>
        fitted.folds[i] === 2 ? { ...need, grades: need.grades.toReversed() } : need,
      ),
    };
    const after = taught(changed, refitted(changed, FOLDS));
    const same = scores.map((own, i) => own.every((score, j) => score === after.scores[i]![j]));
    expect(same).toEqual(Array.from(fitted.folds, (fold) => fold === 2));
  });

  it("never rank a candidate above one that is at least as good everywhere, and better somewhere", () => {
    let compared = 0;
    for (const [i, { utilities, candidateIds }] of table.needs.entries()) {
      const row = (candidate: number) => utilities.subarray(3 * candidate, 3 * candidate + 3);
      for (const a of candidateIds.keys())
        for (const b of candidateIds.keys()) {
          if (a === b || !row(a).every((utility, k) => utility >= row(b)[k]!)) continue;
          expect(scores[i]![a]).toBeGreaterThanOrEqual(scores[i]![b]!);
          compared += 1;
        }
    }
    expect(compared).toBeGreaterThan(5_000);
  });

  it("are the same for the same seed", () => {
    expect(taught().scores).toEqual(scores);
  });
});

describe("folds", () => {
  it("have no buyer in two of them", () => {
    const foldsOf = new Map<string, Set<number>>();
    for (const [i, { buyer }] of table.needs.entries())
      foldsOf.set(buyer, (foldsOf.get(buyer) ?? new Set<number>()).add(fitted.folds[i]!));
    expect(foldsOf.size).toBeGreaterThan(30);
    expect([...foldsOf.values()].every(({ size }) => size === 1)).toBe(true);
    expect(new Set(fitted.folds).size).toBe(3);
  });
});
