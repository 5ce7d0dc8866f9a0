import { xxHash32 } from "js-xxhash";
import * as z from "zod";
import { decodeUtf8 } from "../columns/text-column.js";
import type { Segment } from "../supplier-index/segment.js";
import {
  ALIGNMENT,
  aligned,
  COLUMN_TYPES,
  HEADER_BYTES,
  isLittleEndian,
  LAYOUT_VERSION,
  MAGIC,
  wholeWords,
  type ColumnEntry,
  type Columns,
} from "./layout.js";
import { segmentDescriptionSchema, segmentFrom } from "./segment-columns.js";

/** A block of memory is no snapshot that can be used; the message says why. */
export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
}

const columnEntry = z.object({
  name: z.string(),
  type: z.enum(["u8", "u16", "u32", "f32", "f64"]),
  offset: z.int().min(0),
  length: z.int().min(0),
});

const descriptionSchema = segmentDescriptionSchema.extend({ columns: z.array(columnEntry) });

/**
 * Reads a segment in place: its columns are views of the snapshot's memory, which may be shared between threads and must not
 * change. Throws a {@link SnapshotError}. With `verified`, the caller vouches that the bytes are as they were written.
 */
export function openSegment(snapshot: Uint8Array, verified: boolean): Segment {
  const descriptionLength = checkHeader(snapshot, verified);
  const { columns, ...description } = readDescription(snapshot, descriptionLength);
  const start = aligned(HEADER_BYTES + descriptionLength);
  return segmentFrom(description, viewsOf(snapshot, start, columns));
}

function checkHeader(snapshot: Uint8Array, verified: boolean): number {
  if (!isLittleEndian()) throw new SnapshotError("Snapshots are little-endian, and this machine is not.");
  if (snapshot.byteOffset % ALIGNMENT !== 0) {
    throw new SnapshotError(
      `A snapshot begins at a multiple of ${ALIGNMENT} bytes of its buffer, not at ${snapshot.byteOffset}.`,
    );
  }
  if (snapshot.length < HEADER_BYTES || MAGIC.some((byte, i) => snapshot[i] !== byte)) {
    throw new SnapshotError("This is not a snapshot of an index: it does not begin with WASLIDX.");
  }
  const words = new Uint32Array(snapshot.buffer, snapshot.byteOffset, HEADER_BYTES / 4);
  const [version, descriptionLength, checksum] = [words[2]!, words[3]!, words[4]!];
  if (version !== LAYOUT_VERSION) {
    throw new SnapshotError(
      `The snapshot has layout ${version}; this version reads layout ${LAYOUT_VERSION}. Build it again.`,
    );
  }
  if (!verified && xxHash32(snapshot.subarray(HEADER_BYTES), 0) !== checksum) {
    throw new SnapshotError("The snapshot is damaged: its content does not have its checksum.");
  }
  return descriptionLength;
}

function readDescription(snapshot: Uint8Array, length: number): z.infer<typeof descriptionSchema> {
  const end = HEADER_BYTES + length;
  if (end > snapshot.length) throw cutOff();
  try {
    return descriptionSchema.parse(JSON.parse(decodeUtf8(snapshot.slice(HEADER_BYTES, end))));
  } catch (cause) {
    throw new SnapshotError("The snapshot is damaged: its description cannot be read.", { cause });
  }
}

function viewsOf(snapshot: Uint8Array, start: number, entries: readonly ColumnEntry[]): Columns {
  return Object.fromEntries(
    entries.map(({ name, type, offset, length }) => {
      const Column = COLUMN_TYPES[type];
      const at = start + offset;
      if (wholeWords(at + length * Column.BYTES_PER_ELEMENT) > snapshot.length) throw cutOff();
      return [name, new Column(snapshot.buffer as ArrayBuffer, snapshot.byteOffset + at, length)];
    }),
  );
}

function cutOff(): SnapshotError {
  return new SnapshotError("The snapshot is damaged: it ends before its last column.");
}
