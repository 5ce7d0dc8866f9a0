import type { CollectionQuery } from "../../dossier/index.js";
import type { Postings } from "../dossiers/postings.js";
import type { TermsBySegment } from "./text-scores.js";

/**
 * The scores of the documents of a segment that may reach a least score, block by block in the order of the documents. A block is small
 * enough for the processor's cache, where the words of a need would otherwise lead all over the memory.
 *
 * Those that may reach it hold one of the rarest terms. Of the common terms as many find no documents of their own as do not add up to such
 * a score (Turtle and Flood 1995, "Query Evaluation: Strategies and Optimizations", MaxScore).
 */
export class BlockScores {
  /** Documents of the block that hold one of the rarest terms, each once. */
  readonly touched: number[] = [];
  /** What another document of the block has at the most. */
  readonly unseen: number;
  private readonly rare: readonly number[];
  private readonly common: readonly number[];
  /** By term: the next of its postings. */
  private readonly next: Uint32Array;
  private sums = new Float64Array(0);
  private from = 0;

  constructor(
    private readonly query: CollectionQuery,
    private readonly postings: Postings,
    private readonly terms: TermsBySegment,
    least: number,
  ) {
    const { rare, common, mostOfCommon } = split(query, terms, least);
    [this.rare, this.common, this.unseen] = [rare, common, mostOfCommon];
    this.next = Uint32Array.from(terms.numbers, (number) => (number < 0 ? 0 : postings.starts[number]!));
  }

  /** Goes on to the documents from `from` to before `to`, of which the first comes after all of the last block. */
  goTo(from: number, to: number): void {
    this.from = from;
    this.touched.length = 0;
    if (this.sums.length < to - from) this.sums = new Float64Array(2 * (to - from));
    else this.sums.fill(0, 0, to - from);
    for (const term of this.rare) this.next[term] = this.addTo(term, to);
    for (const term of this.common) this.next[term] = this.addToTouched(term, to);
  }

  /** The score of a touched document, but for rounding; 0 for any other. */
  sumOf(document: number): number {
    return this.sums[document - this.from]!;
  }

  private addTo(term: number, to: number): number {
    const { documents, counts, lengths, starts } = this.postings;
    const { query, sums, touched, from } = this;
    const { damping, numbers } = this.terms;
    const end = starts[numbers[term]! + 1]!;
    let at = this.next[term]!;
    for (; at < end; at += 1) {
      const document = documents[at]!;
      if (document >= to) break;
      const before = sums[document - from]!;
      const after = before + query.damped(term, counts[at]!, damping[lengths[document]!]!);
      sums[document - from] = after;
      if (before === 0 && after > 0) touched.push(document);
    }
    return at;
  }

  private addToTouched(term: number, to: number): number {
    const { documents, counts, lengths, starts } = this.postings;
    const { query, sums, from } = this;
    const { damping, numbers } = this.terms;
    const end = starts[numbers[term]! + 1]!;
    let at = this.next[term]!;
    for (; at < end; at += 1) {
      const document = documents[at]!;
      if (document >= to) break;
      if (sums[document - from]! > 0)
        sums[document - from]! += query.damped(term, counts[at]!, damping[lengths[document]!]!);
    }
    return at;
  }
}

/** The terms of which a document must hold one to reach a score; the others, and what those add up to at the most. */
function split(query: CollectionQuery, { numbers }: TermsBySegment, least: number) {
  const commonFirst = query.terms.map((_, term) => term).filter((term) => numbers[term]! >= 0);
  commonFirst.sort((a, b) => query.rarities[a]! - query.rarities[b]!);
  let [left, mostOfCommon] = [0, 0];
  while (left < commonFirst.length) {
    const more = mostOfCommon + query.mostOf(commonFirst[left]!);
    if (more >= least) break;
    mostOfCommon = more;
    left += 1;
  }
  return { rare: commonFirst.slice(left), common: commonFirst.slice(0, left), mostOfCommon };
}
