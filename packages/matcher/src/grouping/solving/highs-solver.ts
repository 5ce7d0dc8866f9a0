import type { Solver } from "./integer-programme.js";
import { lpText } from "./lp-text.js";

/** What is needed of the npm package `highs`: the object that its loader promises. */
export interface Highs {
  solve(
    problem: string,
    options?: { readonly mip_rel_gap?: number; readonly mip_abs_gap?: number },
  ): { readonly Status: string; readonly Columns: Readonly<Record<string, object>> };
}

/** To the very best: HiGHS would stop within a ten-thousandth of it. */
const EXACT = { mip_rel_gap: 0, mip_abs_gap: 0.5 };

/**
 * A solver of HiGHS, in Node as in a browser: `highsSolver(await highsLoader())`. Coefficients of objectives are whole numbers, so a
 * gap below 1 proves the best.
 *
 * @throws Error when HiGHS ends without an answer.
 */
export function highsSolver(highs: Highs): Solver {
  return (programme) => {
    const { Status, Columns } = highs.solve(lpText(programme), EXACT);
    if (Status === "Infeasible") return undefined;
    if (Status !== "Optimal") throw new Error(`HiGHS ended with the status "${Status}".`);
    return Array.from({ length: programme.variables }, (_, variable) => variable).filter((variable) =>
      isOne(Columns[`x${variable}`]),
    );
  };
}

const isOne = (column: object | undefined) => Number((column as { Primal?: number } | undefined)?.Primal ?? 0) > 0.5;
