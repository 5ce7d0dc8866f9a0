/** A set of row numbers, a bit each. */
export class RowSet {
  private constructor(
    private readonly bits: Uint32Array,
    readonly size: number,
  ) {}

  static empty(rows: number): RowSet {
    return new RowSet(new Uint32Array((rows + 31) >> 5), 0);
  }

  has(row: number): boolean {
    return this.size > 0 && ((this.bits[row >> 5]! >>> (row & 31)) & 1) === 1;
  }

  /** Its rows, ascending. */
  *[Symbol.iterator](): Generator<number> {
    if (this.size === 0) return;
    for (let row = 0; row < this.bits.length * 32; row += 1) if (this.has(row)) yield row;
  }

  /** A new set with these rows besides its own. */
  with(rows: Iterable<number>): RowSet {
    const bits = this.bits.slice();
    let size = this.size;
    for (const row of rows) {
      const bit = 1 << (row & 31);
      if ((bits[row >> 5]! & bit) === 0) size += 1;
      bits[row >> 5]! |= bit;
    }
    return new RowSet(bits, size);
  }
}
