import type { TextDocument } from "../../dossier/index.js";
import { Dictionary } from "../columns/dictionary.js";
import { GrowingColumn } from "../columns/growing-column.js";
import { codesUpTo } from "../columns/narrow.js";
import { gatheredText, GrowingText } from "../columns/text-column.js";
import type { Postings } from "./postings.js";

/** Takes documents one after the other, and makes postings in the end. */
export class PostingsBuilder {
  private readonly known = new Dictionary<string>();
  private readonly terms = new GrowingColumn(Uint32Array);
  private readonly counts = new GrowingColumn(Uint32Array);
  private readonly ends = new GrowingColumn(Uint32Array);
  private readonly lengths = new GrowingColumn(Uint32Array);

  get size(): number {
    return this.lengths.length;
  }

  add(document: TextDocument): void {
    for (const [term, count] of document.entries()) {
      this.terms.push(this.known.numberOf(term, () => term));
      this.counts.push(count);
    }
    this.ends.push(this.terms.length);
    this.lengths.push(document.length);
  }

  /** The postings of the documents in another order: the first is number `order[0]` of those that were added. */
  finished(order: Uint32Array): Postings {
    const { sorted, ranks } = sortedTerms(this.known.values);
    const terms = this.terms.finished();
    const lengths = this.lengths.finished();
    const starts = startsOf(terms, ranks, sorted.length);
    return {
      terms: textOf(sorted),
      starts,
      ...this.filled(starts, ranks, order),
      lengths: order.map((document) => lengths[document]!),
    };
  }

  private filled(starts: Uint32Array, ranks: Uint32Array, order: Uint32Array) {
    const [terms, counts, ends] = [this.terms.finished(), this.counts.finished(), this.ends.finished()];
    const documents = new Uint32Array(terms.length);
    const counted = codesUpTo(1 + counts.reduce((most, count) => Math.max(most, count), 0), terms.length);
    const next = starts.slice();
    order.forEach((from, document) => {
      for (let at = from === 0 ? 0 : ends[from - 1]!; at < ends[from]!; at += 1) {
        const position = next[ranks[terms[at]!]!]!++;
        documents[position] = document;
        counted[position] = counts[at]!;
      }
    });
    return { documents, counts: counted };
  }
}

function sortedTerms(terms: readonly string[]): { sorted: string[]; ranks: Uint32Array } {
  const numbers = Uint32Array.from(terms.keys()).sort((a, b) => (terms[a]! < terms[b]! ? -1 : 1));
  const ranks = new Uint32Array(terms.length);
  numbers.forEach((number, rank) => (ranks[number] = rank));
  return { sorted: Array.from(numbers, (number) => terms[number]!), ranks };
}

function startsOf(terms: Uint32Array, ranks: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const term of terms) starts[ranks[term]! + 1]! += 1;
  for (let rank = 0; rank < count; rank += 1) starts[rank + 1]! += starts[rank]!;
  return starts;
}

function textOf(texts: readonly string[]) {
  const growing = new GrowingText();
  for (const text of texts) growing.push(text);
  return gatheredText(growing.finished(), Uint32Array.from(texts.keys()));
}
