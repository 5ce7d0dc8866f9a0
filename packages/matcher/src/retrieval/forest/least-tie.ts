import { BY_TIE, endOf, hasFlag, rightOf, startOf, type Forest } from "./forest.js";

/**
 * No entry below a node has a tie key (its hash XOR another) below this: 0 where entries are not in the order of their hashes, else
 * what the bits common to all of them give.
 */
export function leastTieKey(
  forest: Forest,
  node: number,
  otherHash: number,
  hashAt: (entry: number) => number,
): number {
  if (!hasFlag(forest, node, BY_TIE)) return 0;
  const first = hashAt(startOf(forest, node));
  const right = rightOf(forest, node);
  // The first hash and one from the other half differ in the bit at which the node splits; all bits above are common.
  const different = first ^ hashAt(right === 0 ? endOf(forest, node) - 1 : startOf(forest, right));
  const common = different === 0 ? 0xffffffff : ~(0xffffffff >>> Math.clz32(different));
  return ((first ^ otherHash) & common) >>> 0;
}
