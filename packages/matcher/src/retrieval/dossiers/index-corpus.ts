import type { Collection, Corpus } from "../../dossier/index.js";
import { BoundedMap } from "../bounded-map.js";
import type { IndexPart } from "../supplier-index/supplier-index.js";
import type { Dossiers } from "./dossiers.js";
import { countIn, holding, termNumber, type Postings } from "./postings.js";

/** Terms of which it is remembered how many documents hold them. */
const REMEMBERED = 65_536;

/** A part of an index that keeps dossiers. */
interface Part {
  readonly dossiers: Dossiers;
  readonly removed: IndexPart["removed"];
}

/** The corpus of an index; undefined when it keeps no dossiers. Firms that were removed have no part in it. */
export function indexCorpus(parts: readonly IndexPart[]): Corpus | undefined {
  const kept = parts.flatMap(({ segment: { dossiers }, removed }) => (dossiers ? { dossiers, removed } : []));
  if (kept.length < parts.length) return undefined;
  return {
    profiles: collection(kept, {
      postings: ({ profiles }) => profiles,
      documentsOf: (_, row) => ({ from: row, to: row + 1 }),
    }),
    references: collection(kept, {
      postings: ({ references }) => references,
      documentsOf: ({ referenceStarts }, row) => ({ from: referenceStarts[row]!, to: referenceStarts[row + 1]! }),
    }),
  };
}

/** Where the documents of one kind lie, and which of them belong to a row. */
interface Kind {
  postings(dossiers: Dossiers): Postings;
  documentsOf(dossiers: Dossiers, row: number): { readonly from: number; readonly to: number };
}

function collection(parts: readonly Part[], kind: Kind): Collection {
  const known = new BoundedMap<string, number>(REMEMBERED);
  const total = (of: (part: Part) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  return {
    documents: total((part) => documentsIn(part, kind)),
    totalLength: total((part) => lengthOf(part, kind)),
    documentsWith: (term) => known.getOrMake(term, () => total((part) => holdingIn(part, kind, term))),
  };
}

function documentsIn({ dossiers, removed }: Part, kind: Kind): number {
  let count = kind.postings(dossiers).lengths.length;
  for (const row of removed) {
    const { from, to } = kind.documentsOf(dossiers, row);
    count -= to - from;
  }
  return count;
}

function lengthOf({ dossiers, removed }: Part, kind: Kind): number {
  const { lengths } = kind.postings(dossiers);
  let sum = 0;
  for (const length of lengths) sum += length;
  for (const row of removed) {
    const { from, to } = kind.documentsOf(dossiers, row);
    for (let document = from; document < to; document += 1) sum -= lengths[document]!;
  }
  return sum;
}

function holdingIn({ dossiers, removed }: Part, kind: Kind, term: string): number {
  const postings = kind.postings(dossiers);
  const number = termNumber(postings, term);
  if (number < 0) return 0;
  let count = postings.starts[number + 1]! - postings.starts[number]!;
  for (const row of removed) {
    const { from, to } = kind.documentsOf(dossiers, row);
    count -= to - from === 1 ? Number(countIn(postings, number, from) > 0) : holding(postings, number, from, to);
  }
  return count;
}
