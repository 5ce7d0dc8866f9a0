const NEWLINE = 0x0a;

/** The lines of a snapshot, one by one: the text of all of them may be longer than a string can be. */
export function* linesOf(content: Uint8Array): Generator<string> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found === -1 ? bytes.length : found;
    yield bytes.toString("utf8", start, end);
    start = end + 1;
  }
}

/** Texts as lines, which hold no line end. */
export const joinLines = (texts: Iterable<string>): Uint8Array =>
  Buffer.concat(Array.from(texts, (text) => Buffer.from(`${text}\n`)));
