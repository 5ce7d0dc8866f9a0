import type { ResolvedNeed } from "@wasl/matcher";
import { joinLines, linesOf } from "./lines.js";

/**
 * Needs as JSON lines, one a line, with the places that were found when they were checked, so that reading them back takes no
 * gazetteer.
 */
export const encodeNeeds = (needs: Iterable<ResolvedNeed>): Uint8Array => joinLines(textsOf(needs));

export const decodeNeeds = (content: Uint8Array): ResolvedNeed[] =>
  Array.from(linesOf(content), (line) => JSON.parse(line) as ResolvedNeed);

function* textsOf(needs: Iterable<ResolvedNeed>): Generator<string> {
  for (const need of needs) yield JSON.stringify(need);
}
