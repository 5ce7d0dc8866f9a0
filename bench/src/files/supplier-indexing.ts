import { SupplierIndexBuilder, type ResolvedSupplier } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { readSuppliers } from "@wasl/worker";

/** Reads and checks a register, and puts each record into an index instead of keeping it. Gives the size of the index. */
export async function readAndIndex(path: string): Promise<number> {
  const builder = new SupplierIndexBuilder(morocco, { dossiers: false });
  const onRecord = (record: unknown) => {
    builder.add(record as ResolvedSupplier);
  };
  await readSuppliers(path, { pack: morocco, onRecord });
  return builder.finished().size;
}
