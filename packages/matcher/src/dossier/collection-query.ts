import type { Collection } from "./corpus.js";
import type { TextDocument } from "./text-document.js";

/** The constants of BM25. */
export interface Bm25 {
  readonly k1: number;
  readonly b: number;
}

/**
 * The words of a need against the documents of one collection, by BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance
 * Framework", with the inverse document frequency that Lucene uses, which is never negative).
 */
export class CollectionQuery {
  /** Terms that occur in the collection, ascending by code units: sums are made in this order, so that all ways of ranking agree. */
  readonly terms: readonly string[];
  /** By term: its weight times its inverse document frequency, `ln(1 + (N − n + 0.5) / (n + 0.5))`. */
  readonly rarities: Float64Array;
  /** No document scores higher: it depends on the need and on how many documents hold its terms. */
  readonly mostScore: number;
  private readonly averageLength: number;

  /** `weights` gives the terms and how much each counts, in [0, 1]. */
  constructor(
    weights: ReadonlyMap<string, number>,
    collection: Collection,
    private readonly bm25: Bm25,
  ) {
    const { documents, totalLength } = collection;
    const counts = (term: string) => weights.get(term)! > 0 && collection.documentsWith(term) > 0;
    this.terms = [...weights.keys()].filter(counts).sort(byCodeUnits);
    this.rarities = Float64Array.from(
      this.terms,
      (term) => weights.get(term)! * rarity(documents, collection.documentsWith(term)),
    );
    this.mostScore = this.rarities.reduce((sum, value) => sum + value * (bm25.k1 + 1), 0);
    this.averageLength = documents === 0 ? 1 : Math.max(1, totalLength / documents);
  }

  /** What one term adds to the score of a document of a length, in terms, that holds it `count` times. */
  contribution(term: number, count: number, length: number): number {
    return count === 0 ? 0 : this.damped(term, count, this.dampingOf(length));
  }

  /** What one term adds to the score of a document that holds it `count` times, by the {@link dampingOf} its length. */
  damped(term: number, count: number, damping: number): number {
    return (this.rarities[term]! * count * (this.bm25.k1 + 1)) / (count + damping);
  }

  /** What a term adds to the score of any document at the most. */
  mostOf(term: number): number {
    return this.rarities[term]! * (this.bm25.k1 + 1);
  }

  /** How much more of a term a document of this length must have. */
  dampingOf(length: number): number {
    const { k1, b } = this.bm25;
    return k1 * (1 - b + (b * length) / this.averageLength);
  }

  score(document: TextDocument): number {
    let score = 0;
    for (let term = 0; term < this.terms.length; term += 1) {
      score += this.contribution(term, document.countOf(this.terms[term]!), document.length);
    }
    return score;
  }

  /** The least score with at least this utility; no document has more than {@link mostScore}. */
  scoreOfUtility(utility: number, scoreSaturation: number): number {
    return scoreSaturation * Math.expm1(utility * Math.log1p(this.mostScore / scoreSaturation));
  }

  /** A score as a utility, in [0, 1]: `log(1 + score / s) / log(1 + most / s)`. 0 when no term of the need is known. */
  utility(score: number, scoreSaturation: number): number {
    if (this.mostScore === 0) return 0;
    return Math.min(1, Math.log1p(score / scoreSaturation) / Math.log1p(this.mostScore / scoreSaturation));
  }
}

function rarity(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
