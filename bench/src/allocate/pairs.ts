import type { AllocationProblem, SumLimit } from "@wasl/matcher/allocate";

/** A problem as the columns and rows of a linear programme: pairs by need, rows of needs, firms, and sums of firms. */
export interface Pairs {
  readonly score: Float64Array;
  readonly rowUpper: Float64Array;
  /** The matrix, column by column. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** Whether introductions in parts would give another optimum. */
  readonly isWhole: boolean;
}

export function pairsOf({ needs, capacityOf }: AllocationProblem, sumLimit?: SumLimit): Pairs {
  const firms = firmsOf(needs);
  const limited = sumLimit ? [...firms.keys()].filter((id) => sumLimit.mostOf(id) < Infinity) : [];
  const sumRow = new Map(limited.map((id, i) => [id, needs.length + firms.size + i]));
  const columns = new Columns();
  needs.forEach(({ needId, options }, need) => {
    for (const { supplierId, score } of options) {
      columns.begin(score);
      columns.enter(need, 1);
      columns.enter(needs.length + firms.get(supplierId)!, 1);
      const row = sumRow.get(supplierId);
      if (row !== undefined) columns.enter(row, sumLimit!.weightOf(needId) / sumLimit!.mostOf(supplierId));
    }
  });
  const rowUpper = [
    ...needs.map(({ wanted }) => wanted),
    ...[...firms.keys()].map(capacityOf),
    ...limited.map(() => 1),
  ];
  return { ...columns.finished(), rowUpper: Float64Array.from(rowUpper), isWhole: sumLimit !== undefined };
}

/** Numbers of the firms of all options, in the order in which they come up. */
function firmsOf(needs: AllocationProblem["needs"]): Map<string, number> {
  const firms = new Map<string, number>();
  for (const { options } of needs)
    for (const { supplierId } of options) if (!firms.has(supplierId)) firms.set(supplierId, firms.size);
  return firms;
}

/** Gathers a matrix column by column. */
class Columns {
  private readonly score: number[] = [];
  private readonly starts: number[] = [];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  begin(score: number): void {
    this.score.push(score);
    this.starts.push(this.indices.length);
  }

  enter(row: number, value: number): void {
    if (value === 0) return;
    this.indices.push(row);
    this.values.push(value);
  }

  finished(): Pick<Pairs, "score" | "starts" | "indices" | "values"> {
    return {
      score: Float64Array.from(this.score),
      starts: Int32Array.from([...this.starts, this.indices.length]),
      indices: Int32Array.from(this.indices),
      values: Float64Array.from(this.values),
    };
  }
}

/**
 * What prices of rows prove: no solution is worth more than the rows at their prices and, of each column, what it is worth above those
 * of its rows (weak duality). That holds whatever the prices are, so also for those with which a solver was stopped.
 */
export function provenBound(pairs: Pairs, prices: ArrayLike<number>): number {
  // Solvers differ in the sign of prices when they maximise: either proves a bound, and the lower one holds.
  return Math.min(boundAt(pairs, prices, 1), boundAt(pairs, prices, -1));
}

function boundAt({ score, rowUpper, starts, indices, values }: Pairs, prices: ArrayLike<number>, sign: 1 | -1): number {
  const priceOf = (row: number) => Math.max(0, sign * (prices[row] ?? 0));
  let bound = rowUpper.reduce((sum, upper, row) => sum + upper * priceOf(row), 0);
  for (let column = 0; column < score.length; column += 1) {
    let worth = score[column]!;
    for (let at = starts[column]!; at < starts[column + 1]!; at += 1) worth -= values[at]! * priceOf(indices[at]!);
    bound += Math.max(0, worth);
  }
  return bound;
}
