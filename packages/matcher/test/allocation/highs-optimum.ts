import loadHighs from "highs";
import type { AllocationProblem, Quota, SumLimit } from "../../src/allocation/index.js";

/** What is asked of the optimum beside the problem: least introductions of each quota's members, and what firms can bear. */
interface Conditions {
  readonly quotas?: readonly { readonly quota: Quota; readonly required: number }[];
  readonly sumLimit?: SumLimit;
}

interface Row {
  readonly least: number;
  readonly most: number;
  readonly factorOf: (arc: Arc) => number;
}

interface Arc {
  readonly needId: string;
  readonly supplierId: string;
  readonly score: number;
}

const highs = await loadHighs();

/**
 * The highest total of a problem by HiGHS, which knows nothing of flows: a column for each pair, a row for each need, firm and
 * condition. `continuous` lets introductions be made in parts, which may give a higher total. NaN where nothing meets the conditions.
 */
export function highsOptimum(problem: AllocationProblem, conditions: Conditions = {}, continuous = false): number {
  const arcs = problem.needs.flatMap(({ needId, options }) => options.map((option) => ({ needId, ...option })));
  if (arcs.length === 0) return 0;
  const rows = rowsOf(problem, arcs, conditions);
  const entries = arcs.map((arc) =>
    rows.map(({ factorOf }, i) => [i, factorOf(arc)] as const).filter(([, factor]) => factor !== 0),
  );
  const starts = [0];
  for (const own of entries) starts.push(starts.at(-1)! + own.length);
  const model = highs.createModel({
    numCols: arcs.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: arcs.map(({ score }) => score),
    colLower: arcs.map(() => 0),
    colUpper: arcs.map(() => 1),
    rowLower: rows.map(({ least }) => least),
    rowUpper: rows.map(({ most }) => most),
    matrix: {
      format: "csc",
      numRows: rows.length,
      numCols: arcs.length,
      starts,
      indices: entries.flat().map(([row]) => row),
      values: entries.flat().map(([, factor]) => factor),
    },
    ...(continuous ? {} : { integrality: arcs.map(() => highs.constants.variableType.integer) }),
  });
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9 });
    model.run();
    const status = model.getModelStatus();
    if (status === highs.constants.modelStatus.infeasible) return NaN;
    if (status !== highs.constants.modelStatus.optimal) throw new Error(`HiGHS ended with status ${status}.`);
    return model.getObjectiveValue();
  } finally {
    model.dispose();
  }
}

function rowsOf({ needs, capacityOf }: AllocationProblem, arcs: readonly Arc[], conditions: Conditions): Row[] {
  const firms = [...new Set(arcs.map(({ supplierId }) => supplierId))];
  const { quotas = [], sumLimit } = conditions;
  return [
    ...needs.map(({ needId, wanted }) => upTo(wanted, (arc) => Number(arc.needId === needId))),
    ...firms.map((firm) => upTo(capacityOf(firm), (arc) => Number(arc.supplierId === firm))),
    ...quotas.map(({ quota, required }) => ({
      least: required,
      most: Infinity,
      factorOf: ({ supplierId, needId }: Arc) => Number(quota.isMember(supplierId, needId)),
    })),
    ...(sumLimit
      ? firms.map((firm) =>
          upTo(sumLimit.mostOf(firm), (arc) => (arc.supplierId === firm ? sumLimit.weightOf(arc.needId) : 0)),
        )
      : []),
  ];
}

const upTo = (most: number, factorOf: Row["factorOf"]): Row => ({ least: -Infinity, most, factorOf });
