import { morocco } from "@wasl/matcher/morocco";
import { readSuppliers } from "@wasl/worker";

/** Reads and checks a register as `wasl` does, and keeps none of its records. */
export async function readAndDrop(path: string): Promise<number> {
  const { accepted } = await readSuppliers(path, { pack: morocco, onRecord: () => undefined });
  return accepted;
}
