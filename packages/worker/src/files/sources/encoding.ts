import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { rejectFile } from "../reject.js";

export type TextEncodingName = "utf-8" | "windows-1252";

/** What to do with a file in another encoding. */
export const SAVE_AGAIN = 'UTF-8 text: save the file again as "CSV UTF-8"';
const CHUNK = 1024 * 1024;

/**
 * How a text file is encoded: UTF-8 if every byte agrees, else Windows-1252, which is what Excel writes in French. The whole
 * file is looked at, so that a late byte cannot make the first half read in another way than the second.
 *
 * Throws for UTF-16, for binary content, and for a file that is UTF-8 up to some line and not from there on: reading that
 * one as Windows-1252 would turn every é into Ã©.
 */
export async function encodingOf(path: string): Promise<TextEncodingName> {
  let carry = Buffer.alloc(0);
  let offset = 0;
  let utf8Letters = false;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    const bytes = Buffer.concat([carry, chunk as Buffer]);
    if (offset === 0) refuseBinary(path, bytes);
    const whole = completeLength(bytes);
    const fault = isUtf8(bytes.subarray(0, whole)) ? -1 : firstInvalid(bytes.subarray(0, whole));
    const sound = bytes.subarray(0, fault < 0 ? whole : fault);
    utf8Letters ||= hasUtf8Letters(sound);
    if (fault >= 0) return windows1252(path, utf8Letters, offset + fault);
    offset += whole;
    carry = Buffer.from(bytes.subarray(whole));
  }
  return carry.length === 0 ? "utf-8" : windows1252(path, utf8Letters, offset);
}

/** The physical line on which the byte at `offset` stands. */
export async function lineOfByte(path: string, offset: number): Promise<number> {
  let line = 1;
  for await (const chunk of createReadStream(path, { end: Math.max(0, offset - 1) })) {
    for (const byte of chunk as Buffer) if (byte === 0x0a) line++;
  }
  return line;
}

async function windows1252(path: string, utf8Letters: boolean, offset: number): Promise<"windows-1252"> {
  if (!utf8Letters) return "windows-1252";
  const message = `Byte ${offset + 1} of the file is not UTF-8, while the text before it is: two encodings are mixed.`;
  throw rejectFile(path, { code: "wrong-encoding", message, expected: SAVE_AGAIN }, await lineOfByte(path, offset));
}

function refuseBinary(path: string, head: Buffer): void {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (utf16)
    throw rejectFile(path, { code: "wrong-encoding", message: "The file is UTF-16 text.", expected: SAVE_AGAIN });
  if (head.includes(0)) {
    const message = "The file holds zero bytes: it is UTF-16 text or no text at all.";
    throw rejectFile(path, { code: "wrong-encoding", message, expected: SAVE_AGAIN });
  }
}

/** Length of the bytes without a character that the end of the chunk cuts in two. */
function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Index of the first byte at which the bytes stop being UTF-8, by bisection. */
function firstInvalid(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const end = completeLength(bytes.subarray(0, middle));
    if (isUtf8(bytes.subarray(0, end))) low = middle;
    else high = middle;
  }
  return completeLength(bytes.subarray(0, low));
}

/**
 * True when valid two-byte letters of French (é: C3 A9) or Arabic (lead bytes D8 to DB) occur. Other valid pairs do not
 * count: `É` before a no-break space is one by accident in Windows-1252.
 */
function hasUtf8Letters(bytes: Buffer): boolean {
  return [0xc3, 0xd8, 0xd9, 0xda, 0xdb].some((lead) => bytes.includes(lead));
}
