import type { Matcher, ResolvedNeed, SupplierIndex } from "@wasl/matcher";
import type { AnalysisKind, FindingsOf, QuestionOf } from "../contracts/index.js";
import type { Concern } from "../planning/index.js";
import type { Past } from "../snapshots/index.js";

/** What the needs of a run are looked at against. */
export interface World {
  readonly matcher: Matcher;
  readonly register: SupplierIndex;
  /** Firms a need, as the run has it; absent, the need's own wish, else the matcher's default. */
  readonly topK?: number | undefined;
  /** What became of pairs before, as far as a question asks that it be heeded; it is there when all is brought together. */
  readonly past?: Past | undefined;
}

/** A value that nobody changes, as libraries give it. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T;

export type ItemOf<Kind extends AnalysisKind> = Frozen<FindingsOf<Kind>["items"][number]>;

type SummaryOf<Kind extends AnalysisKind> = Frozen<NonNullable<FindingsOf<Kind>["summary"]>>;

/** An item of findings, and whom it concerns. */
export interface Found<Item extends object> extends Concern {
  readonly item: Item;
}

/** What an analysis comes to. */
export interface Conclusion<Kind extends AnalysisKind = AnalysisKind> {
  /** In an order that follows from the inputs alone. */
  readonly found: readonly Found<ItemOf<Kind>>[];
  readonly summary: SummaryOf<Kind>;
}

/**
 * How a question is answered: each need is looked at by itself, on any thread and in any order, and what that gave is brought
 * together at the end. Both are pure, so that whoever computes them gets the same; parts cross threads as JSON.
 */
export interface Analysis<Kind extends AnalysisKind, Part> {
  readonly look: (need: ResolvedNeed, world: World, question: QuestionOf<Kind>) => Part | Promise<Part>;
  /** @param parts of the `needs` that could be looked at, in the order of the run's list. */
  readonly conclude: (
    parts: readonly Part[],
    needs: readonly ResolvedNeed[],
    world: World,
    question: QuestionOf<Kind>,
  ) => Conclusion<Kind>;
}
