import type { SupplierIndex } from "../retrieval/index.js";
import { FIELDS, type Field } from "./fields.js";
import type { ObservedValues } from "./observed-values.js";

/** The firms of which a field is unknown, by their numbers in the index. */
export interface IncompleteFirms {
  readonly fieldsOf: ReadonlyMap<number, readonly Field[]>;
  /** By field: how many firms it is unknown of. */
  readonly unknown: ReadonlyMap<Field["id"], number>;
}

/** Goes through a register once: what is unknown of whom, and what others tell. */
export function incompleteFirms(register: SupplierIndex, observed: ObservedValues): IncompleteFirms {
  const fieldsOf = new Map<number, readonly Field[]>();
  const unknown = new Map<Field["id"], number>();
  for (const firm of register.suppliers()) {
    observed.add(firm);
    const fields = FIELDS.filter((field) => field.valueOf(firm) === undefined);
    for (const { id } of fields) unknown.set(id, (unknown.get(id) ?? 0) + 1);
    if (fields.length > 0) fieldsOf.set(register.numberOf(firm.supplier.id)!, fields);
  }
  return { fieldsOf, unknown };
}
