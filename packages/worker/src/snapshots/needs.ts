import type { ResolvedNeed } from "@wasl/matcher";

const NEWLINE = 0x0a;

/**
 * Needs as JSON lines, one a line, with the places that were found when they were checked, so that reading them back takes no
 * gazetteer.
 */
export function encodeNeeds(needs: Iterable<ResolvedNeed>): Uint8Array {
  const lines: Buffer[] = [];
  // One by one: the text of all of them may be longer than a string can be.
  for (const need of needs) lines.push(Buffer.from(`${JSON.stringify(need)}\n`));
  return Buffer.concat(lines);
}

export function decodeNeeds(content: Uint8Array): ResolvedNeed[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const needs: ResolvedNeed[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, start);
    needs.push(JSON.parse(bytes.toString("utf8", start, end)) as ResolvedNeed);
    start = end + 1;
  }
  return needs;
}
