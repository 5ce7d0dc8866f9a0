import loadHighs, { type Highs, type Model } from "highs";
import type { AllocationProblem, SumLimit } from "@wasl/matcher/allocate";
import { pairsOf, provenBound, type Pairs } from "./pairs.js";

/** What HiGHS found, and how long it took. */
export interface HighsAnswer {
  /** Whether it proved its optimum, was stopped by the time, or had not enough memory. */
  readonly ended: "optimal" | "out of time" | "out of memory";
  /** The highest total it found; absent where it had found none that keeps to all limits. */
  readonly total?: number;
  /** No allocation has a higher total, as far as it proved. */
  readonly bound?: number;
  /** From the arrays of the model to the end. */
  readonly us: number;
}

/**
 * Solves a problem by HiGHS: a column a pair, a row a need and a row a firm. Without sums it is a linear programme, whose optimum is whole;
 * with them an integer one, which has a row more for each firm whose sum may be too much.
 */
export async function solveByHighs(
  problem: AllocationProblem,
  limitSeconds: number,
  sumLimit?: SumLimit,
): Promise<HighsAnswer> {
  const highs = await loadHighs();
  const pairs = pairsOf(problem, sumLimit);
  const before = performance.now();
  const us = () => (performance.now() - before) * 1_000;
  try {
    return { ...solved(highs, pairs, limitSeconds), us: us() };
  } catch (error) {
    // WebAssembly has 4 GiB at the most, and ends with whatever error the lack of more of it causes.
    if (isLackOfMemory(error)) return { ended: "out of memory", us: us() };
    throw error;
  }
}

const isLackOfMemory = (error: unknown) =>
  error instanceof Error && /memory|bad_alloc|abort/i.test(`${error.name} ${error.message}`);

function solved(highs: Highs, pairs: Pairs, limitSeconds: number): Omit<HighsAnswer, "us"> {
  const model = highs.createModel(modelOf(highs, pairs));
  try {
    model.options.set({ output_flag: false, time_limit: limitSeconds, mip_rel_gap: 1e-9, ...presolving(pairs) });
    model.run();
    return readAnswer(highs, model, pairs);
  } finally {
    model.dispose();
  }
}

/** Of linear programmes like these presolving takes more time than it saves, and one that is stopped keeps no prices, which prove a bound. */
const presolving = ({ isWhole }: Pairs) => (isWhole ? {} : { presolve: "off" });

function modelOf(highs: Highs, { score, rowUpper, starts, indices, values, isWhole }: Pairs) {
  const [numCols, numRows] = [score.length, rowUpper.length];
  return {
    ...{ numCols, numRows, rowUpper, colCost: score, sense: highs.constants.objectiveSense.maximize },
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: new Float64Array(numRows).fill(-Infinity),
    matrix: { format: "csc" as const, numRows, numCols, starts, indices, values },
    ...(isWhole && { integrality: new Int32Array(numCols).fill(highs.constants.variableType.integer) }),
  };
}

function readAnswer({ constants }: Highs, model: Model, pairs: Pairs): Omit<HighsAnswer, "us"> {
  const isOptimal = model.getModelStatus() === constants.modelStatus.optimal;
  const bound = pairs.isWhole
    ? Number(model.info.get("mip_dual_bound"))
    : provenBound(pairs, model.getSolution().rowDual);
  const isFeasible = model.info.get("primal_solution_status") === constants.solutionStatus.feasible;
  return {
    ended: isOptimal ? "optimal" : "out of time",
    ...(isFeasible && { total: model.getObjectiveValue() }),
    ...(Number.isFinite(bound) && { bound }),
  };
}
