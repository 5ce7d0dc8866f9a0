import { textAt } from "../columns/text-column.js";
import { tieHash } from "../tie-hash.js";
import type { Segment } from "./segment.js";

/** Finds rows by id: an open-addressing hash table over the hashes that the segment holds anyway. */
export class RowLookup {
  /** One more than a row; 0 for an empty slot. */
  private readonly slots: Uint32Array;
  private readonly mask: number;
  /** Rows with the id of an earlier row. */
  readonly repeated: readonly number[];

  constructor(private readonly segment: Segment) {
    const capacity = 2 ** Math.ceil(Math.log2(1.5 * segment.size + 2));
    this.mask = capacity - 1;
    this.slots = new Uint32Array(capacity);
    const repeated: number[] = [];
    for (let row = 0; row < segment.size; row += 1) if (!this.add(row)) repeated.push(row);
    this.repeated = repeated;
  }

  find(id: string): number | undefined {
    const hash = tieHash(id);
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const row = this.slots[slot]! - 1;
      if (row < 0) return undefined;
      if (hashAt(this.segment, row) === hash && textAt(this.segment.ids, row) === id) return row;
    }
  }

  private add(row: number): boolean {
    const { ids } = this.segment;
    const hash = hashAt(this.segment, row);
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const other = this.slots[slot]! - 1;
      if (other < 0) {
        this.slots[slot] = row + 1;
        return true;
      }
      if (hashAt(this.segment, other) === hash && textAt(ids, other) === textAt(ids, row)) return false;
    }
  }
}

function hashAt({ rows }: Segment, row: number): number {
  return rows.read(row, rows.fields.hash);
}
