import { utf8ToBytes } from "@noble/hashes/utils.js";
import { xxHash32 } from "js-xxhash";
import type { Segment } from "../supplier-index/segment.js";
import {
  aligned,
  COLUMN_TYPES,
  HEADER_BYTES,
  LAYOUT_VERSION,
  MAGIC,
  wholeWords,
  type ColumnEntry,
  type Columns,
  type ColumnType,
} from "./layout.js";
import { columnsOf, describeSegment } from "./segment-columns.js";

/** A segment as one block of memory. */
export function encodeSnapshot(segment: Segment): Uint8Array {
  const columns = columnsOf(segment);
  const entries = entriesOf(columns);
  const description = utf8ToBytes(JSON.stringify({ ...describeSegment(segment), columns: entries }));
  const start = aligned(HEADER_BYTES + description.length);
  const last = entries.at(-1)!;
  const bytes = new Uint8Array(wholeWords(start + last.offset + columns[last.name]!.byteLength));
  bytes.set(description, HEADER_BYTES);
  for (const { name, offset } of entries) bytes.set(bytesOf(columns[name]!), start + offset);
  writeHeader(bytes, description.length);
  return bytes;
}

function entriesOf(columns: Columns): ColumnEntry[] {
  let offset = 0;
  return Object.entries(columns).map(([name, column]) => {
    const entry = { name, type: typeOf(column), offset, length: column.length };
    offset = aligned(offset + column.byteLength);
    return entry;
  });
}

function typeOf(column: Columns[string]): ColumnType {
  const types = Object.keys(COLUMN_TYPES) as ColumnType[];
  return types.find((type) => column instanceof COLUMN_TYPES[type])!;
}

function bytesOf({ buffer, byteOffset, byteLength }: Columns[string]): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function writeHeader(bytes: Uint8Array, descriptionLength: number): void {
  bytes.set(MAGIC, 0);
  const words = new Uint32Array(bytes.buffer, 0, HEADER_BYTES / 4);
  words[2] = LAYOUT_VERSION;
  words[3] = descriptionLength;
  words[4] = xxHash32(bytes.subarray(HEADER_BYTES), 0);
}
