import type { CollectionQuery } from "../../dossier/index.js";
import { countIn, postingFrom, termNumber, type Postings } from "../dossiers/postings.js";

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
