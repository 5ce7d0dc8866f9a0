import type { ResolvedSupplier, Taxonomy } from "@wasl/matcher";
import type { ToldField } from "./told-fields.js";

/** A firm whose value an unknown field may have, and how likely that is. */
export interface Possible {
  readonly from: ResolvedSupplier;
  readonly weight: number;
}

/** Firms of a class must tell a field at least so often; else a wider class stands for them. */
const LEAST_KNOWN = 5;

/** What a field of a firm may be, by what firms like it tell. */
export type PossibleValues = (firm: ResolvedSupplier, field: ToldField) => readonly Possible[];

/** Firms of the category and section, else of the section, else all; of these the middles of `levels` equal parts. */
export function possibleValues(
  firms: readonly ResolvedSupplier[],
  fields: readonly ToldField[],
  taxonomy: Taxonomy,
  levels: number,
): PossibleValues {
  const classesOf = ({ supplier }: ResolvedSupplier, { id }: ToldField) => {
    const section = taxonomy.lineage(supplier.activities[0]!)[0]!.code;
    const { category } = supplier;
    const own = category === undefined || id === "category" ? [] : [`${id} ${section} ${category}`];
    return [...own, `${id} ${section}`, id];
  };
  const telling = new Map<string, ResolvedSupplier[]>();
  for (const field of fields)
    for (const firm of firms.filter(field.isTold))
      for (const name of classesOf(firm, field)) {
        const known = telling.get(name);
        if (known) known.push(firm);
        else telling.set(name, [firm]);
      }
  const parts = new Map<string, Possible[]>();
  return (firm, field) => {
    const classes = classesOf(firm, field);
    const name = classes.find((one) => (telling.get(one) ?? []).length >= LEAST_KNOWN) ?? classes.at(-1)!;
    const known = parts.get(name) ?? middles(telling.get(name) ?? [], field, levels);
    parts.set(name, known);
    return known;
  };
}

/** In the order of their values, the firms in the middle of equal parts; those of one value as one. */
function middles(firms: readonly ResolvedSupplier[], { keyOf }: ToldField, levels: number): Possible[] {
  const ordered = firms.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))));
  const count = Math.min(levels, ordered.length);
  const chosen = Array.from(
    { length: count },
    (_, part) => ordered[Math.floor(((part + 0.5) * ordered.length) / count)]!,
  );
  const alike = new Map<string | number, { from: ResolvedSupplier; parts: number }>();
  for (const from of chosen) alike.set(keyOf(from), { from, parts: (alike.get(keyOf(from))?.parts ?? 0) + 1 });
  return [...alike.values()].map(({ from, parts }) => ({ from, weight: parts / count }));
}
