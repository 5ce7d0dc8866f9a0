import type { CollectionQuery } from "../../dossier/index.js";
import { countIn, postingFrom, termNumber, type Postings } from "../dossiers/postings.js";
import type { PartialScores } from "./partial-scores.js";

/** How relevant the documents of a segment are to a need: of a range of them at once, or of one, or bounds for all of them. */
export class TextScores {
  /** By term of the query: its number in the segment; -1 when no document there holds it. */
  private readonly numbers: Int32Array;
  /** By length of a document: how much more of a term it must have. */
  private readonly damping: Float64Array;
  private scores = new Float64Array(0);
  private from = 0;
  private to = 0;

  /** `room` is borrowed by whoever asks for bounds. */
  constructor(
    private readonly query: CollectionQuery,
    private readonly postings: Postings,
    private readonly room: PartialScores,
  ) {
    this.numbers = Int32Array.from(query.terms, (term) => termNumber(postings, term));
    this.damping = Float64Array.from({ length: room.longest + 1 }, (_, length) => query.dampingOf(length));
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
    const { query, scores, from, damping } = this;
    const end = postingFrom(this.postings, number, this.to);
    for (let at = postingFrom(this.postings, number, from); at < end; at += 1) {
      const document = documents[at]!;
      scores[document - from]! += query.damped(term, counts[at]!, damping[lengths[document]!]!);
    }
  }

  /**
   * Adds up, in the room it has, what the rarest terms give each document; the documents that may reach a score stand in
   * `room.touched`. Returns what all other terms give a document at the most: of the common ones as many are left out as do not add up
   * to such a score (Turtle and Flood 1995, "Query Evaluation: Strategies and Optimizations", MaxScore).
   */
  addRarest(least: number): number {
    const { essential, rest } = this.essentialTerms(least);
    for (const term of essential) this.addPostings(term, least - rest);
    return rest;
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

  private addPostings(term: number, least: number): void {
    const { starts, documents, counts, lengths } = this.postings;
    const { query, damping, room } = this;
    const { sums } = room;
    const number = this.numbers[term]!;
    for (let at = starts[number]!; at < starts[number + 1]!; at += 1) {
      const document = documents[at]!;
      const before = sums[document]!;
      const after = before + query.damped(term, counts[at]!, damping[lengths[document]!]!);
      sums[document] = after;
      if (before === 0) room.touched.push(document);
      if (before < least && after >= least) room.reaching.push(document);
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
