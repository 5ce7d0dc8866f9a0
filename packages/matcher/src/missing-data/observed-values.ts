import type { ResolvedSupplier, Taxonomy } from "../reference/index.js";
import { FIELDS, type Field } from "./fields.js";
import { spreadValues, type Weighted } from "./spread-values.js";

/** Firms of a class must know a field at least so often; else a wider class stands for them. */
export const LEAST_KNOWN = 5;

/**
 * The values that firms of a register have, by field and class. What a firm does not tell is expected to be spread as among firms of its
 * category and sector (the top of the taxonomy above its principal activity); where fewer than five of these tell it, as among those of its sector; and
 * else as in the whole register.
 */
export class ObservedValues {
  /** By field and class, from the narrowest class to the widest. */
  private readonly known = new Map<string, unknown[]>();
  private readonly spreads = new Map<string, readonly Weighted<unknown>[]>();

  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly levels: number,
  ) {}

  add(firm: ResolvedSupplier): void {
    for (const field of FIELDS) {
      const value = field.valueOf(firm);
      if (value === undefined) continue;
      for (const key of this.classesOf(firm, field)) {
        const values = this.known.get(key);
        if (values) values.push(value);
        else this.known.set(key, [value]);
      }
    }
  }

  /** What a field of a firm may be; nothing when no firm tells it. */
  spreadFor(firm: ResolvedSupplier, field: Field): readonly Weighted<unknown>[] {
    const classes = this.classesOf(firm, field);
    const enough = classes.find((key) => (this.known.get(key)?.length ?? 0) >= LEAST_KNOWN) ?? classes.at(-1)!;
    const spread =
      this.spreads.get(enough) ??
      spreadValues(this.known.get(enough) ?? [], (value) => field.keyOf(value), this.levels);
    this.spreads.set(enough, spread);
    return spread;
  }

  /** Narrowest first. A firm of unknown category has none of it, and so has a firm that is asked for its category. */
  private classesOf({ supplier: { activities, category } }: ResolvedSupplier, field: Field): string[] {
    const sector = this.taxonomy.lineage(activities[0] ?? "")[0]?.code ?? "";
    const ofCategory = category === undefined || field.id === "category" ? [] : [category];
    return [
      ...ofCategory.map((one) => JSON.stringify([field.id, sector, one])),
      JSON.stringify([field.id, sector]),
      field.id,
    ];
  }
}
