/**
 * Binary trees over entries, one tree a group; an entry is one activity of one item. A tree splits its entries by place and by
 * amount, whichever differs more, and where both are close by tie hash. Nodes stand in preorder: the left child of a node is the
 * next one, and a leaf's entries end where the next node's begin.
 *
 * A node is eight words side by side, since a search waits for memory more than for anything else. The first five are laid out
 * here, the other three belong to whoever owns the entries.
 */
export interface Forest {
  /** `NODE_WORDS` a node, and as many behind the last node. */
  readonly words: Uint32Array;
  /** The same memory as floating-point numbers. */
  readonly floats: Float32Array;
  /** The root of each group's tree; `NO_TREE` for a group without entries. */
  readonly roots: Uint32Array;
}

export const NODE_WORDS = 8;
/** Word: the right child; 0 for a leaf. */
export const RIGHT = 0;
/** Word: the first entry. */
export const START = 1;
/** Floats: no known amount below the node is less, or more. Zero when none is known. */
export const LOW = 2;
export const HIGH = 3;
/** Word: the smallest cell of the place tree that holds all entries, and in the lowest bits the flags. */
export const CELL = 4;
/** The first word that is the owner's. */
export const SUMMARY = 5;

/** Flags: some entry's amount is known, or unknown; the entries are in the order of their tie hashes. */
export const SOME_KNOWN = 1;
export const SOME_UNKNOWN = 2;
export const BY_TIE = 4;
export const FLAG_BITS = 3;

export const NO_TREE = 0xffffffff;

/** A forest in memory that holds its nodes. */
export function forestOver(words: Uint32Array, roots: Uint32Array): Forest {
  return { words, floats: new Float32Array(words.buffer, words.byteOffset, words.length), roots };
}

/** How many nodes a forest has. */
export function nodeCount({ words }: Forest): number {
  return words.length / NODE_WORDS - 1;
}

export function rightOf({ words }: Forest, node: number): number {
  return words[node * NODE_WORDS + RIGHT]!;
}

export function startOf({ words }: Forest, node: number): number {
  return words[node * NODE_WORDS + START]!;
}

/** The entry after a leaf's last. */
export function endOf({ words }: Forest, leaf: number): number {
  return words[(leaf + 1) * NODE_WORDS + START]!;
}

/** The entries of a tree, from its root: where they begin, and the one after the last. */
export function entriesBelow(forest: Forest, root: number): { readonly from: number; readonly to: number } {
  let last = root;
  while (rightOf(forest, last) !== 0) last = rightOf(forest, last);
  return { from: startOf(forest, root), to: endOf(forest, last) };
}

export function lowOf({ floats }: Forest, node: number): number {
  return floats[node * NODE_WORDS + LOW]!;
}

export function highOf({ floats }: Forest, node: number): number {
  return floats[node * NODE_WORDS + HIGH]!;
}

export function cellIn({ words }: Forest, node: number): number {
  return words[node * NODE_WORDS + CELL]! >>> FLAG_BITS;
}

/** Whether a node has one of some flags. */
export function hasFlag({ words }: Forest, node: number, flags: number): boolean {
  return (words[node * NODE_WORDS + CELL]! & flags) !== 0;
}
