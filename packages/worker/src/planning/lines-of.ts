const NEWLINE = 0x0a;

/** The lines of a text in UTF-8, one by one: one that is cut out of the text of all would keep that in memory. */
export function* linesOf(content: Uint8Array): Generator<string, undefined> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    yield bytes.toString("utf8", start, end);
    start = end + 1;
  }
}
