import type { CollectionQuery } from "../../dossier/index.js";
import { countIn, postingFrom, termNumber, type Postings } from "../dossiers/postings.js";

/** More than what the order of a sum does to it. */
const ROUNDING = 1e-9;

const zeros = new WeakMap<Postings, Float64Array>();

/** Room for a number a document, all of them 0: whoever borrows it gives it back so. */
function zerosFor(postings: Postings): Float64Array {
  const room = zeros.get(postings) ?? new Float64Array(postings.lengths.length);
  zeros.set(postings, room);
  return room;
}

/** How relevant the documents of a segment are to a need: of a range of them at once, or of one. */
export class TextScores {
  /** By term of the query: its number in the segment; -1 when no document there holds it. */
  private readonly numbers: Int32Array;
  private scores = new Float64Array(0);
  private from = 0;
  private to = 0;

  constructor(
    private readonly query: CollectionQuery,
    private readonly postings: Postings,
  ) {
    this.numbers = Int32Array.from(query.terms, (term) => termNumber(postings, term));
  }

  /** Makes the scores of all documents from `from` to before `to` ready, by walking the postings of each term once. */
  prepare(from: number, to: number): void {
    if (this.scores.length < to - from) this.scores = new Float64Array(2 * (to - from));
    else this.scores.fill(0, 0, to - from);
    [this.from, this.to] = [from, to];
    this.numbers.forEach((number, term) => {
      if (number >= 0) this.addTerm(term, number);
    });
  }

  /** Terms come in the order of the query, so that a sum here is the same number as anywhere else. */
  private addTerm(term: number, number: number): void {
    const { documents, counts, lengths } = this.postings;
    const { query, scores, from } = this;
    const end = postingFrom(this.postings, number, this.to);
    for (let at = postingFrom(this.postings, number, from); at < end; at += 1) {
      const document = documents[at]!;
      scores[document - from]! += query.contribution(term, counts[at]!, lengths[document]!);
    }
  }

  /**
   * All documents with at least this score, and a few others, each once. Only the postings of the rarest terms are walked: of the
   * common ones as many are left out as do not add up to such a score (Turtle and Flood 1995, "Query Evaluation: Strategies and
   * Optimizations", MaxScore).
   */
  mayReach(score: number): number[] {
    const least = score - ROUNDING;
    const { essential, rest } = this.essentialTerms(least);
    const partial = zerosFor(this.postings);
    const found: number[] = [];
    for (const term of essential) {
      this.forEachPosting(term, (document, contribution) => {
        const before = partial[document]! + rest;
        partial[document]! += contribution;
        if (before < least && before + contribution >= least) found.push(document);
      });
    }
    for (const term of essential) this.forEachPosting(term, (document) => (partial[document] = 0));
    return found;
  }

  /** The terms of which a document must hold one to reach a score, and what all others add up to at the most. */
  private essentialTerms(least: number): { readonly essential: readonly number[]; readonly rest: number } {
    const { terms, rarities } = this.query;
    const commonFirst = terms.map((_, term) => term).filter((term) => this.numbers[term]! >= 0);
    commonFirst.sort((a, b) => rarities[a]! - rarities[b]!);
    let [left, rest] = [0, 0];
    while (left < commonFirst.length) {
      const more = rest + this.query.mostOf(commonFirst[left]!);
      if (more >= least) break;
      rest = more;
      left += 1;
    }
    return { essential: commonFirst.slice(left), rest };
  }

  private forEachPosting(term: number, visit: (document: number, contribution: number) => void): void {
    const { starts, documents, counts, lengths } = this.postings;
    const number = this.numbers[term]!;
    for (let at = starts[number]!; at < starts[number + 1]!; at += 1) {
      const document = documents[at]!;
      visit(document, this.query.contribution(term, counts[at]!, lengths[document]!));
    }
  }

  scoreOf(document: number): number {
    return document >= this.from && document < this.to ? this.scores[document - this.from]! : this.scoreAlone(document);
  }

  private scoreAlone(document: number): number {
    const { query, postings, numbers } = this;
    let score = 0;
    for (let term = 0; term < numbers.length; term += 1) {
      if (numbers[term]! < 0) continue;
      score += query.contribution(term, countIn(postings, numbers[term]!, document), postings.lengths[document]!);
    }
    return score;
  }
}
