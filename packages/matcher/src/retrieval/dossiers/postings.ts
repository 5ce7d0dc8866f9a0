import { BoundedMap } from "../bounded-map.js";
import type { Codes } from "../columns/narrow.js";
import { textAt, type TextColumn } from "../columns/text-column.js";

/** Which documents hold which terms. Documents are numbered from 0. */
export interface Postings {
  /** All terms, ascending by code units. */
  readonly terms: TextColumn;
  /** By term, and one more: where its documents begin in the two columns below. */
  readonly starts: Uint32Array;
  /** Ascending for each term. */
  readonly documents: Uint32Array;
  /** How often each of them holds the term. */
  readonly counts: Codes;
  /** By document: its length in terms. */
  readonly lengths: Uint32Array;
}

/** Terms of which it is remembered where they are. */
const REMEMBERED = 65_536;

const found = new WeakMap<Postings, BoundedMap<string, number>>();

/** The number of a term; -1 when no document holds it. Needs have many terms in common, so the last ones are remembered. */
export function termNumber(postings: Postings, term: string): number {
  const known = found.get(postings) ?? new BoundedMap<string, number>(REMEMBERED);
  found.set(postings, known);
  return known.getOrMake(term, () => findTerm(postings, term));
}

function findTerm({ terms, starts }: Postings, term: string): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = textAt(terms, middle);
    if (there === term) return middle;
    if (there < term) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/** Where the postings of a term are that lie in documents from `document` on. */
export function postingFrom({ starts, documents }: Postings, term: number, document: number): number {
  let [low, high] = [starts[term]!, starts[term + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (documents[middle]! < document) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How often a document holds a term. */
export function countIn(postings: Postings, term: number, document: number): number {
  const at = postingFrom(postings, term, document);
  return at < postings.starts[term + 1]! && postings.documents[at] === document ? postings.counts[at]! : 0;
}

/** How many documents from `from` to before `to` hold a term. */
export function holding(postings: Postings, term: number, from: number, to: number): number {
  return postingFrom(postings, term, to) - postingFrom(postings, term, from);
}

/** The terms of each document, to make postings anew. */
export interface Forward {
  readonly ends: Uint32Array;
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
}

const turned = new WeakMap<Postings, Forward>();

/** Postings turned round: made when it is first asked for, and kept. */
export function forwardOf(postings: Postings): Forward {
  const known = turned.get(postings) ?? turnRound(postings);
  turned.set(postings, known);
  return known;
}

function turnRound({ starts, documents, counts, lengths }: Postings): Forward {
  const ends = new Uint32Array(lengths.length);
  for (const document of documents) ends[document]! += 1;
  let sum = 0;
  for (let document = 0; document < ends.length; document += 1) {
    const size = ends[document]!;
    ends[document] = sum;
    sum += size;
  }
  const forward = { ends, terms: new Uint32Array(sum), counts: new Uint32Array(sum) };
  for (let term = 0; term + 1 < starts.length; term += 1) {
    for (let at = starts[term]!; at < starts[term + 1]!; at += 1) {
      const position = ends[documents[at]!]!++;
      forward.terms[position] = term;
      forward.counts[position] = counts[at]!;
    }
  }
  return forward;
}
