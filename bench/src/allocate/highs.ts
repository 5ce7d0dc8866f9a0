import loadHighs from "highs";
import type { AllocationProblem } from "@wasl/matcher/allocate";

/** What HiGHS found, and how long it took. */
export interface HighsAnswer {
  /** Undefined where it did not end within the time. */
  readonly total: number | undefined;
  /** From the arrays of the model to the optimum. */
  readonly us: number;
}

/** Solves the linear program of a problem by HiGHS: a column a pair, a row a need and a row a firm. Its optimum is whole. */
export async function solveByHighs(problem: AllocationProblem, limitSeconds: number): Promise<HighsAnswer> {
  const highs = await loadHighs();
  const model = highs.createModel(modelOf(problem, highs.constants.objectiveSense.maximize));
  try {
    model.options.set({ output_flag: false, time_limit: limitSeconds });
    const before = performance.now();
    model.run();
    const us = (performance.now() - before) * 1_000;
    const isOptimal = model.getModelStatus() === highs.constants.modelStatus.optimal;
    return { total: isOptimal ? model.getObjectiveValue() : undefined, us };
  } finally {
    model.dispose();
  }
}

function modelOf<Sense>({ needs, capacityOf }: AllocationProblem, sense: Sense) {
  const firms = new Map<string, number>();
  for (const { options } of needs)
    for (const { supplierId } of options) if (!firms.has(supplierId)) firms.set(supplierId, firms.size);
  const pairs = needs.flatMap(({ options }, need) =>
    options.map(({ supplierId, score }) => ({ need, firm: firms.get(supplierId)!, score })),
  );
  const [numCols, numRows] = [pairs.length, needs.length + firms.size];
  const indices = new Int32Array(2 * numCols);
  pairs.forEach(({ need, firm }, i) => indices.set([need, needs.length + firm], 2 * i));
  return {
    numCols,
    numRows,
    sense,
    colCost: Float64Array.from(pairs, ({ score }) => score),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: new Float64Array(numRows),
    rowUpper: Float64Array.from([...needs.map(({ wanted }) => wanted), ...[...firms.keys()].map(capacityOf)]),
    matrix: {
      format: "csc" as const,
      numRows,
      numCols,
      starts: Int32Array.from({ length: numCols + 1 }, (_, i) => 2 * i),
      indices,
      values: new Float64Array(2 * numCols).fill(1),
    },
  };
}
