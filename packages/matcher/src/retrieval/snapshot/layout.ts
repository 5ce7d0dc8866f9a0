/*
 * A snapshot is one block of little-endian memory:
 *
 *   bytes 0–7    "WASLIDX" and a zero
 *   bytes 8–11   version of the layout
 *   bytes 12–15  length of the description, in bytes
 *   bytes 16–19  xxHash32 (Collet) of everything from byte 24 on
 *   bytes 20–23  zero
 *   bytes 24–    the description, JSON in UTF-8, then the columns, each at a multiple of eight
 */

export const MAGIC = [0x57, 0x41, 0x53, 0x4c, 0x49, 0x44, 0x58, 0x00] as const;

/** Changes whenever a reader of the version before would misread what is written. */
export const LAYOUT_VERSION = 2;

export const HEADER_BYTES = 24;
export const ALIGNMENT = 8;

/** The columns of a segment, by name. */
export type Columns = Readonly<Record<string, Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array>>;

/** The types of columns, as the description names them. */
export const COLUMN_TYPES = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

export type ColumnType = keyof typeof COLUMN_TYPES;

/** Where a column lies: `offset` in bytes from the first column, `length` in numbers. */
export interface ColumnEntry {
  readonly name: string;
  readonly type: ColumnType;
  readonly offset: number;
  readonly length: number;
}

export function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** A snapshot ends with a whole word, so that its memory can be seen as words. */
export function wholeWords(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

/** Numbers are laid out as this machine does, which is little-endian wherever JavaScript is known to run. */
export function isLittleEndian(): boolean {
  return new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
}
