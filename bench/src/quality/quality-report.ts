import type { TreeShape } from "./trees/boosted-trees.js";

/** All that `bench quality` found out; with `--json`, it is printed as it is. */
export interface QualityReport {
  readonly data: QualityData;
  readonly design: {
    readonly seed: number;
    readonly folds: number;
    /** Firms of a need that are ranked. */
    readonly depth: number;
    readonly resamples: number;
  };
  readonly systems: readonly SystemFigures[];
  /** Systems less the refitted weights, need by need. */
  readonly differences: readonly Difference[];
  /** Weights fitted without one criterion less those fitted with all: below 0 where the criterion helps. */
  readonly ablation: readonly Difference[];
  /** The refitted weights, as shares of 1: one list a fold, in the order of `criteria`. */
  readonly weights: { readonly criteria: readonly string[]; readonly byFold: readonly (readonly number[])[] };
  /** The shape of trees, by fold. */
  readonly shapes: readonly TreeShape[];
}

export interface QualityData {
  /** Needs with a known winner: what every mean is taken over. */
  readonly needs: number;
  /** Of these, needs whose winner had not served the buyer before. */
  readonly newPairs: number;
  readonly buyers: number;
  readonly firms: number;
  readonly rejected: { readonly needs: number; readonly firms: number };
  /** Needs that count as 0 for all systems that rank the candidates of `default`: rejected, or with no eligible winner. */
  readonly outOfReach: number;
}

export interface SystemFigures {
  readonly name: string;
  readonly note: string;
  /** Over all needs, then over new pairs, by measure. */
  readonly all: Figures;
  readonly newPairs?: Figures;
}

export interface Difference {
  readonly name: string;
  readonly all: Figures;
  readonly newPairs?: Figures;
}

export type Figures = Readonly<Record<MeasureId, Estimate>>;

/** A mean with the interval that holds 95 % of what comes out when buyers are drawn again; absent when there is one buyer. */
export interface Estimate {
  readonly mean: number;
  readonly low?: number;
  readonly high?: number;
}

export const MEASURES = ["rr", "ndcg@10", "recall@50"] as const;
export type MeasureId = (typeof MEASURES)[number];
