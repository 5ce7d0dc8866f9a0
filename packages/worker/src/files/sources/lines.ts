import { limits } from "../limits.js";

/** A physical line without its end. `cut` when it was longer than a record may be and only its beginning is here. */
export interface Line {
  readonly line: number;
  readonly text: string;
  readonly cut?: true;
}

/** Splits text into lines that end in LF, CR LF or CR, several at a time. Memory is bounded by the longest record allowed. */
export async function* lineBatches(pieces: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let rest = "";
  let cut = false;
  let line = 1;
  const finish = (text: string): Line => {
    const long = cut || text.length > limits.recordCharacters;
    cut = false;
    return long ? { line: line++, text: text.slice(0, 200), cut: true } : { line: line++, text };
  };
  for await (const piece of pieces) {
    const heldBack = piece.endsWith("\r") ? 1 : 0;
    const texts = (rest + piece.slice(0, piece.length - heldBack)).split(/\r\n|\n|\r/);
    rest = texts.pop() ?? "";
    yield texts.map(finish);
    if (rest.length > limits.recordCharacters) {
      cut = true;
      rest = rest.slice(0, 200);
    }
    if (heldBack) rest += "\r";
  }
  const last = rest.endsWith("\r") ? rest.slice(0, -1) : rest;
  if (last !== "" || cut) yield [finish(last)];
}
