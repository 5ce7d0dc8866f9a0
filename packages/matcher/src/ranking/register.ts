import type { ResolvedSupplier } from "../reference/index.js";
import { repeatedIds } from "../retrieval/index.js";

/** The firms of a run, by their ids. */
export interface Register {
  readonly size: number;
  readonly suppliers: readonly ResolvedSupplier[];
  get(supplierId: string): ResolvedSupplier | undefined;
}

/** Gathers firms into a register. Throws an {@link InputError} when two have the same id. */
export function createRegister(suppliers: Iterable<ResolvedSupplier>): Register {
  const byId = new Map<string, ResolvedSupplier>();
  const duplicates = new Set<string>();
  for (const resolved of suppliers) {
    const { id } = resolved.supplier;
    if (byId.has(id)) duplicates.add(id);
    else byId.set(id, resolved);
  }
  if (duplicates.size > 0) throw repeatedIds([...duplicates], "firms");
  return { size: byId.size, suppliers: [...byId.values()], get: (id) => byId.get(id) };
}
