import type { CollectionQuery } from "../../dossier/index.js";
import { countIn, postingFrom, termNumber, type Postings } from "../dossiers/postings.js";
import { BlockScores } from "./block-scores.js";

/** A need's words as a segment knows them. */
export interface TermsBySegment {
  /** By term of the query: its number in the segment; -1 when no document there holds it. */
  readonly numbers: Int32Array;
  /** By length of a document: how much more of a term it must have. */
  readonly damping: Float64Array;
}

/** How relevant the documents of a segment are to a need: of a range of them at once, or of one. */
export class TextScores {
  private readonly terms: TermsBySegment;
  private scores = new Float64Array(0);
  private from = 0;
  private to = 0;

  constructor(
    private readonly query: CollectionQuery,
    private readonly postings: Postings,
  ) {
    this.terms = {
      numbers: Int32Array.from(query.terms, (term) => termNumber(postings, term)),
      damping: Float64Array.from({ length: longestOf(postings) + 1 }, (_, length) => query.dampingOf(length)),
    };
  }

  /** Makes the scores of all documents from `from` to before `to` ready, by walking the postings of each term once. */
  prepare(from: number, to: number): void {
    if (this.scores.length < to - from) this.scores = new Float64Array(2 * (to - from));
    else this.scores.fill(0, 0, to - from);
    [this.from, this.to] = [from, to];
    this.terms.numbers.forEach((number, term) => {
      if (number >= 0) this.addTerm(term, number);
    });
  }

  /** Terms come in the order of the query, so that a sum here is the same number as anywhere else. */
  private addTerm(term: number, number: number): void {
    const { documents, counts, lengths } = this.postings;
    const { query, scores, from } = this;
    const { damping } = this.terms;
    const end = postingFrom(this.postings, number, this.to);
    for (let at = postingFrom(this.postings, number, from); at < end; at += 1) {
      const document = documents[at]!;
      scores[document - from]! += query.damped(term, counts[at]!, damping[lengths[document]!]!);
    }
  }

  /** All documents that may reach a score, block by block. */
  blocksReaching(least: number): BlockScores {
    return new BlockScores(this.query, this.postings, this.terms, least);
  }

  /** Whether one of the documents from `from` to before `to`, whose scores are ready, has at least this score. */
  someReach(least: number, from: number, to: number): boolean {
    for (let document = from; document < to; document += 1) {
      if (this.scores[document - this.from]! >= least) return true;
    }
    return false;
  }

  scoreOf(document: number): number {
    return document >= this.from && document < this.to ? this.scores[document - this.from]! : this.scoreAlone(document);
  }

  private scoreAlone(document: number): number {
    const { query, postings } = this;
    const { numbers } = this.terms;
    let score = 0;
    for (let term = 0; term < numbers.length; term += 1) {
      if (numbers[term]! < 0) continue;
      score += query.contribution(term, countIn(postings, numbers[term]!, document), postings.lengths[document]!);
    }
    return score;
  }
}

const longest = new WeakMap<Postings, number>();

/** The length of the longest document. */
function longestOf(postings: Postings): number {
  const known = longest.get(postings) ?? postings.lengths.reduce((most, length) => Math.max(most, length), 0);
  longest.set(postings, known);
  return known;
}
