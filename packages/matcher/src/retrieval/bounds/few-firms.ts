import type { Codes } from "../columns/narrow.js";
import type { Segment } from "../supplier-index/segment.js";
import { SEVERAL } from "../supplier-index/status.js";
import { groupRows, type GroupedRows } from "./group-rows.js";
import type { RequiredWords } from "./listed-words.js";

/** Firms that are looked at one by one, since they are few. */
export interface FewFirms {
  readonly rows: Uint32Array;
  /** The only activity of each; {@link ANY_ACTIVITY} for a firm with several. */
  readonly activities: Uint32Array;
}

export const ANY_ACTIVITY = 0xffffffff;

/** The firms of a segment by the certifications that they hold. */
export class CertifiedFirms {
  private readonly known = new WeakMap<RequiredWords, FewFirms | null>();
  private grouped: GroupedRows | undefined;

  /** `activity` gives the principal activity of a row. */
  constructor(
    private readonly segment: Segment,
    private readonly activity: Codes,
  ) {}

  /** All that hold what is required; undefined when there are more than `most`. */
  having(required: RequiredWords, most: number): FewFirms | undefined {
    const known = this.known.get(required);
    if (known !== undefined) return known ?? undefined;
    const firms = this.find(required, most);
    this.known.set(required, firms ?? null);
    return firms;
  }

  private find({ lists }: RequiredWords, most: number): FewFirms | undefined {
    this.grouped ??= groupRows(this.segment.rows, "certifications", this.segment.certificationLists.lists.length + 1);
    const { starts, rows } = this.grouped;
    let count = 0;
    for (const list of lists) count += starts[list + 1]! - starts[list]!;
    if (count > most) return undefined;
    const found = Uint32Array.from(lists.flatMap((list) => [...rows.subarray(starts[list], starts[list + 1])]));
    const { status } = this.segment.rows.fields;
    const hasSeveral = (row: number) => (this.segment.rows.read(row, status) & SEVERAL) !== 0;
    return { rows: found, activities: found.map((row) => (hasSeveral(row) ? ANY_ACTIVITY : this.activity[row]!)) };
  }
}
