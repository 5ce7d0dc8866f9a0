import { analyse, type ResolvedNeed } from "@wasl/matcher";
import type { Scoring } from "../peers/peer.js";

/** A text as its terms. */
export interface TextDocument {
  readonly length: number;
  countOf(term: string): number;
}

/** Documents counted for BM25. */
export class DocumentCounts {
  private documents = 0;
  private totalLength = 0;
  private readonly holding = new Map<string, number>();

  add(length: number, terms: Iterable<string>): void {
    this.documents += 1;
    this.totalLength += length;
    for (const term of terms) this.holding.set(term, 1 + (this.holding.get(term) ?? 0));
  }

  get averageLength(): number {
    return Math.max(1, this.totalLength / Math.max(1, this.documents));
  }

  /** The terms of a need that some document holds, in the order in which sums are made, with their inverse document frequencies. */
  rarities(terms: Iterable<string>): Map<string, number> {
    const known = [...new Set(terms)].filter((term) => this.holding.has(term)).sort((a, b) => (a < b ? -1 : 1));
    return new Map(
      known.map((term) => {
        const n = this.holding.get(term)!;
        return [term, Math.log(1 + (this.documents - n + 0.5) / (n + 0.5))];
      }),
    );
  }
}

export function termsOfNeed({ need: { title, keywords = [] } }: ResolvedNeed): string[] {
  return [title, ...keywords].flatMap(analyse);
}

/** The utility of a document by BM25 as the criterion capabilities has it, written once more. */
export function relevance(
  terms: readonly string[],
  counts: DocumentCounts,
  { profile: { criteria } }: Scoring,
  kind: "profile" | "reference",
): (document: TextDocument) => number {
  const { termSaturation: k1, lengthNormalisation, scoreSaturation } = criteria.capabilities!;
  const b = lengthNormalisation[kind];
  const rarities = [...counts.rarities(terms)];
  const most = rarities.reduce((sum, [, rarity]) => sum + rarity * (k1 + 1), 0);
  const full = Math.log1p(most / scoreSaturation);
  const { averageLength } = counts;
  return (document) => {
    const damping = k1 * (1 - b + (b * document.length) / averageLength);
    let score = 0;
    for (const [term, rarity] of rarities) {
      const count = document.countOf(term);
      if (count > 0) score += (rarity * count * (k1 + 1)) / (count + damping);
    }
    return most === 0 ? 0 : Math.min(1, Math.log1p(score / scoreSaturation) / full);
  };
}
