import type { Standing } from "../peers/peer.js";

/** Peers compute logarithms and powers with different libraries, which differ in the last bits. */
const TOLERANCE = 1e-9;

/**
 * Where two answers to one need differ, in words; undefined when they are the same: the same scores to within 1e-9, and the
 * same ids in the same order. Only where the scores themselves differ, in their last decimals, may firms that are level to
 * within the tolerance stand in another order, or stand for each other at the end.
 */
export function disagreement(expected: readonly Standing[], actual: readonly Standing[]): string | undefined {
  if (expected.length !== actual.length) return `${actual.length} firms instead of ${expected.length}`;
  const at = expected.findIndex(({ score }, i) => !(Math.abs(score - actual[i]!.score) <= TOLERANCE));
  if (at >= 0) return `rank ${at + 1}: ${shown(actual[at]!)} instead of ${shown(expected[at]!)}`;
  return expected.every(({ score }, i) => score === actual[i]!.score)
    ? otherOrder(expected, actual)
    : otherFirms(expected, actual);
}

function otherOrder(expected: readonly Standing[], actual: readonly Standing[]): string | undefined {
  const at = expected.findIndex(({ supplierId }, i) => supplierId !== actual[i]!.supplierId);
  return at < 0 ? undefined : `rank ${at + 1}: ${shown(actual[at]!)} instead of ${shown(expected[at]!)}`;
}

/** Compares firms that are level as sets. At the end of an answer, which of them got in may differ. */
function otherFirms(expected: readonly Standing[], actual: readonly Standing[]): string | undefined {
  for (let start = 0; start < expected.length;) {
    const end = endOfLevel(expected, start);
    if (end === expected.length) return undefined;
    const ids = new Set(expected.slice(start, end).map(({ supplierId }) => supplierId));
    const stranger = actual.slice(start, end).find(({ supplierId }) => !ids.has(supplierId));
    if (stranger) return `ranks ${start + 1} to ${end}: ${shown(stranger)} does not belong there`;
    start = end;
  }
  return undefined;
}

function endOfLevel(standings: readonly Standing[], start: number): number {
  let end = start + 1;
  while (end < standings.length && standings[end - 1]!.score - standings[end]!.score <= 2 * TOLERANCE) end += 1;
  return end;
}

function shown({ supplierId, score }: Standing): string {
  return `${supplierId} with ${score}`;
}
