import { compare, evaluate, type EvaluationOptions, type RankedNeed } from "@wasl/fixtures";
import type { AwardInputs } from "./award-inputs.js";
import { MEASURES, type Difference, type Estimate, type Figures, type SystemFigures } from "./quality-report.js";

/** A way of ranking all needs. */
export interface QualitySystem {
  readonly name: string;
  readonly note: string;
  /** Made anew for each measurement, so that only one system's rankings are in memory. */
  readonly rankings: () => Iterable<RankedNeed>;
}

/** How often buyers are drawn again. */
export const RESAMPLES = 2_000;
/** Tests of significance are not shown: one flip of signs is enough. */
const PERMUTATIONS = 1;

/** Measures systems over the same judgments; whatever is not ranked counts as 0. */
export class Figuring {
  private readonly options: EvaluationOptions & { readonly permutations: number };

  constructor(
    private readonly inputs: Pick<AwardInputs, "needs" | "judgments" | "groups">,
    seed: number,
  ) {
    this.options = {
      cutoffs: [10, 50],
      resamples: RESAMPLES,
      permutations: PERMUTATIONS,
      seed,
      resampled: "buyer",
      needs: inputs.needs.map(({ need }) => need),
      groups: inputs.groups,
    };
  }

  figuresOf({ name, note, rankings }: QualitySystem): SystemFigures {
    const report = evaluate({ id: "system", rankings: rankings() }, this.inputs.judgments, this.options);
    const newPairs = report.groups.find(isNewPairs);
    const means = ({ means }: typeof report.overall) => figures((id) => estimate(means[id]!.mean, means[id]!.interval));
    return { name, note, all: means(report.overall), ...(newPairs && { newPairs: means(newPairs) }) };
  }

  /** The other system less the first, need by need. */
  difference(first: QualitySystem, other: QualitySystem): Difference {
    const systems = [first, other].map(({ rankings }, i) => ({ id: `system ${i}`, rankings: rankings() }));
    const pair = compare(systems, this.inputs.judgments, this.options).pairs[0]!;
    const newPairs = pair.groups.find(isNewPairs);
    const means = ({ measures }: typeof pair.overall) =>
      figures((id) => estimate(measures[id]!.difference, measures[id]!.interval));
    return { name: other.name, all: means(pair.overall), ...(newPairs && { newPairs: means(newPairs) }) };
  }
}

function isNewPairs({ column, value }: { readonly column?: string; readonly value?: string }): boolean {
  return column === "repeat_buyer" && value === "0";
}

function figures(of: (id: string) => Estimate): Figures {
  return Object.fromEntries(MEASURES.map((id) => [id, of(id)])) as Figures;
}

function estimate(mean: number, interval?: { readonly low: number; readonly high: number }): Estimate {
  return { mean, ...interval };
}
