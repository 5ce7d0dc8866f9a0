import { GrowingColumn } from "./growing-column.js";

/** Parts of the Encoding Standard that every JavaScript host has. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encodeInto(text: string, bytes: Uint8Array): { written: number };
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** UTF-8 takes at most so many bytes for a UTF-16 code unit. */
const MOST_BYTES_PER_UNIT = 3;

/** Texts, one after the other in UTF-8. */
export interface TextColumn {
  readonly bytes: Uint8Array;
  /** Text `i` lies from `ends[i - 1]` to `ends[i]`. Empty where all texts are `width` bytes long. */
  readonly ends: Uint32Array;
  readonly width: number;
}

/** Texts that stream in: up to 4 GiB. */
export class GrowingText {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private readonly ends = new GrowingColumn(Uint32Array);

  push(text: string): void {
    this.makeRoom(text.length * MOST_BYTES_PER_UNIT);
    if (!this.pushAscii(text)) this.length += encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
    this.ends.push(this.length);
  }

  finished(): { readonly bytes: Uint8Array; readonly ends: Uint32Array } {
    return { bytes: this.bytes.subarray(0, this.length), ends: this.ends.finished() };
  }

  /** Most ids are digits and letters. Returns false, having pushed nothing, for a text that is not ASCII. */
  private pushAscii(text: string): boolean {
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7f) return false;
      this.bytes[this.length + i] = unit;
    }
    this.length += text.length;
    return true;
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes <= this.bytes.length) return;
    const larger = new Uint8Array(2 * this.bytes.length + bytes);
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** Bytes that no other thread can change. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

export function textAt({ bytes, ends, width }: TextColumn, i: number): string {
  const [from, to] = ends.length === 0 ? [i * width, (i + 1) * width] : [i === 0 ? 0 : ends[i - 1]!, ends[i]!];
  // A copy: hosts refuse to decode shared memory, which another thread might change meanwhile.
  return decoder.decode(bytes.slice(from, to));
}

/** The texts at the given positions, in that order. */
export function gatheredText(
  { bytes: from, ends: before }: { readonly bytes: Uint8Array; readonly ends: Uint32Array },
  positions: Uint32Array,
): TextColumn {
  const bytes = new Uint8Array(from.length);
  const ends = new Uint32Array(positions.length);
  let length = 0;
  for (let i = 0; i < positions.length; i += 1) {
    const position = positions[i]!;
    const end = before[position]!;
    // Texts are short: a view of each would cost more than to copy its bytes one by one.
    for (let at = position === 0 ? 0 : before[position - 1]!; at < end; at += 1) bytes[length++] = from[at]!;
    ends[i] = length;
  }
  return withoutEnds({ bytes, ends, width: 0 });
}

/** Drops the ends of texts that are all equally long, as company numbers are: less to store, and less to fetch. */
function withoutEnds(column: TextColumn): TextColumn {
  const width = column.ends[0] ?? 0;
  const isEven = column.ends.every((end, i) => end === (i + 1) * width);
  return isEven ? { ...column, ends: new Uint32Array(0), width } : column;
}
