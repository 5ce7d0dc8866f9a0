import type { Postings } from "../dossiers/postings.js";

/** Room for adding up scores of documents, a number a document: 0 but for what {@link touched} names. */
export interface PartialScores {
  readonly sums: Float64Array;
  /** Documents whose sum is not 0. */
  readonly touched: number[];
  /** Those among them that may reach what is looked for, each once. */
  readonly reaching: number[];
  /** The greatest length of a document. */
  readonly longest: number;
}

const rooms = new WeakMap<Postings, PartialScores>();

/** The one room for some postings: whoever borrows it gives it back by {@link cleared}. */
export function partialScoresFor(postings: Postings): PartialScores {
  const room = rooms.get(postings) ?? newRoom(postings);
  rooms.set(postings, room);
  return room;
}

function newRoom({ lengths }: Postings): PartialScores {
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return { sums: new Float64Array(lengths.length), touched: [], reaching: [], longest };
}

export function cleared({ sums, touched, reaching }: PartialScores): void {
  for (const document of touched) sums[document] = 0;
  touched.length = 0;
  reaching.length = 0;
}
