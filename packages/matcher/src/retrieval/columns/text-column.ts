import { utf8ToBytes } from "@noble/hashes/utils.js";
import { GrowingColumn } from "./growing-column.js";

/** Part of the Encoding Standard that every JavaScript host has. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

const decoder = new TextDecoder();

/** Texts, one after the other in UTF-8. Text `i` lies from `ends[i - 1]` to `ends[i]`. */
export interface TextColumn {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** A longest text column of 4 GiB is more than a buffer holds anyway. */
export class GrowingText {
  private readonly bytes = new GrowingColumn(Uint8Array);
  private readonly ends = new GrowingColumn(Uint32Array);

  push(text: string): void {
    if (!this.pushAscii(text)) for (const byte of utf8ToBytes(text)) this.bytes.push(byte);
    this.ends.push(this.bytes.length);
  }

  /** Nearly all ids are digits and letters. Returns false, having pushed nothing, for a text that is not ASCII. */
  private pushAscii(text: string): boolean {
    for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return false;
    for (let i = 0; i < text.length; i += 1) this.bytes.push(text.charCodeAt(i));
    return true;
  }

  finished(): TextColumn {
    return { bytes: this.bytes.finished(), ends: this.ends.finished() };
  }
}

/** Bytes that no other thread can change. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

export function textAt({ bytes, ends }: TextColumn, i: number): string {
  // A copy: hosts refuse to decode shared memory, which another thread might change meanwhile.
  return decoder.decode(bytes.slice(startOf(ends, i), ends[i]));
}

/** The texts at the given positions, in that order. */
export function gatheredText(column: TextColumn, positions: Uint32Array): TextColumn {
  const bytes = new Uint8Array(column.bytes.length);
  const ends = new Uint32Array(positions.length);
  let length = 0;
  for (let i = 0; i < positions.length; i += 1) {
    const text = column.bytes.subarray(startOf(column.ends, positions[i]!), column.ends[positions[i]!]);
    bytes.set(text, length);
    length += text.length;
    ends[i] = length;
  }
  return { bytes: bytes.subarray(0, length), ends };
}

function startOf(ends: Uint32Array, i: number): number {
  return i === 0 ? 0 : ends[i - 1]!;
}
