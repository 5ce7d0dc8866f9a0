import { createReadStream } from "node:fs";
import { rejectFile } from "../reject.js";
import { encodingOf, SAVE_AGAIN, type TextEncodingName } from "./encoding.js";
import { sizeOf, unreadable } from "./open.js";
import type { ReadProgress } from "./source.js";

/** The text of a file, in pieces of about 64 KB, without its byte order mark. */
export interface TextSource {
  readonly encoding: TextEncodingName;
  readonly pieces: AsyncIterable<string>;
}

/** Opens a text file of any size. Throws when it is none. */
export async function openText(path: string, onProgress?: ReadProgress): Promise<TextSource> {
  const size = await sizeOf(path);
  const encoding = await encodingOf(path).catch((error: unknown) => {
    throw isSystemError(error) ? unreadable(path, error) : error;
  });
  return { encoding, pieces: decode(path, encoding, (read) => onProgress?.(read, size)) };
}

/** Like {@link openText}, for formats that are UTF-8 by definition. */
export async function openUtf8(path: string, onProgress?: ReadProgress): Promise<TextSource> {
  const source = await openText(path, onProgress);
  if (source.encoding === "utf-8") return source;
  throw rejectFile(path, { code: "wrong-encoding", message: "The file is not UTF-8.", expected: "JSON in UTF-8" });
}

/** In bytes. The rows of a piece are in memory together: of larger ones, more outlive the quick rounds of garbage collection. */
const PIECE = 64 * 1024;

async function* decode(path: string, encoding: TextEncodingName, onRead: (bytes: number) => void) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let read = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE })) {
    const bytes = chunk as Buffer;
    read += bytes.length;
    if (encoding === "windows-1252") refuseArabic(path, bytes);
    yield encoding === "utf-8" ? decoder.decode(bytes, { stream: true }) : fromWindows1252(bytes);
    onRead(read);
  }
}

/**
 * Arabic in Windows-1256 fills whole words with bytes that are single accented letters in Windows-1252; no word of French
 * has four in a row.
 */
const ARABIC_WORD = /[\u00c0-\u00ff]{4}/;

function refuseArabic(path: string, bytes: Buffer): void {
  if (!ARABIC_WORD.test(bytes.toString("latin1"))) return;
  const message = "The file is not UTF-8 and seems to hold Arabic words in Windows-1256, which are not read.";
  throw rejectFile(path, { code: "wrong-encoding", message, expected: SAVE_AGAIN });
}

/** What the bytes 80 to 9F mean in Windows-1252; the five unassigned ones stay as they are. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Decoded here because some Node 20 to 23 releases take `windows-1252` for ISO-8859-1. */
export function fromWindows1252(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\u0080-\u009f]/g, (sign) => HIGH.charAt(sign.charCodeAt(0) - 0x80));
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
