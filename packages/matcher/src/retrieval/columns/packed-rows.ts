/** Where a field lies in a row: some bits of one of its words. */
export interface Field {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
}

const WORD_BITS = 32;

/**
 * Rows of whole numbers, side by side in as few 32-bit words as they need: what is read of one row then comes from one place in memory, which is
 * what searching waits for.
 */
export class PackedRows<Name extends string> {
  constructor(
    readonly words: Uint32Array,
    /** Words a row. */
    readonly stride: number,
    readonly fields: Readonly<Record<Name, Field>>,
  ) {}

  get length(): number {
    return this.words.length / this.stride;
  }

  read(row: number, field: Field): number {
    return ((this.words[row * this.stride + field.word]! >>> field.shift) & field.mask) >>> 0;
  }
}

/** Packs columns of equal length; row `i` of the result is row `order[i]` of the columns. */
export function packRows<Name extends string>(
  columns: Readonly<Record<Name, Uint32Array>>,
  order: Uint32Array,
): PackedRows<Name> {
  const names = Object.keys(columns) as Name[];
  const { fields, stride } = layOut(new Map(names.map((name) => [name, bitsOf(columns[name])])));
  const words = new Uint32Array(order.length * stride);
  for (const name of names) {
    const { word, shift } = fields[name];
    const column = columns[name];
    for (let row = 0; row < order.length; row += 1) words[row * stride + word]! |= column[order[row]!]! << shift;
  }
  return new PackedRows(words, stride, fields);
}

/** How many bits the largest value takes, at least one. */
function bitsOf(column: Uint32Array): number {
  let all = 1;
  for (const value of column) all |= value;
  return WORD_BITS - Math.clz32(all);
}

/** Puts each field, widest first, into the first word that has room for it. */
function layOut<Name extends string>(bits: ReadonlyMap<Name, number>) {
  const used: number[] = [];
  const fields: Partial<Record<Name, Field>> = {};
  for (const [name, width] of [...bits].sort((a, b) => b[1] - a[1])) {
    const found = used.findIndex((taken) => taken + width <= WORD_BITS);
    const word = found < 0 ? used.length : found;
    const shift = used[word] ?? 0;
    used[word] = shift + width;
    fields[name] = { word, shift, mask: width === WORD_BITS ? -1 : (1 << width) - 1 };
  }
  return { fields: fields as Record<Name, Field>, stride: Math.max(1, used.length) };
}
