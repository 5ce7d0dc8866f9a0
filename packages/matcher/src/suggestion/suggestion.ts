import type { TaxonomyNode } from "../reference/index.js";

/** How a code came to be known by a word. */
export type Via = "label" | "alternative label" | "thesaurus" | "example";

/** In the order in which one is named where several led to a code. */
export const VIAS: readonly Via[] = ["label", "alternative label", "thesaurus", "example"];

/** A code that may stand for a text. */
export interface Suggestion {
  readonly code: string;
  readonly labels: TaxonomyNode["labels"];
  /** Share of texts like this one, in [0, 1], for which this code, or one below it, is right. Those of one answer add up to at most 1. */
  readonly confidence: number;
  /** The words of the text that led here, as they stand in it, each once. */
  readonly words: readonly string[];
  readonly via: Via;
  /** Codes below this one that compete, best first: none is likely enough to be named alone. Empty for a code that is. */
  readonly among: readonly string[];
}

/** A text whose codes are known, e.g. past work of a firm: it teaches the words that people use for a code. */
export interface Example {
  readonly text: string;
  readonly codes: readonly string[];
}
