import { createRegister, type Register, type ResolvedNeed, type ResolvedSupplier } from "@wasl/matcher";

/** A firm as it stands in a snapshot: JSON has no sets. */
interface StoredSupplier extends Omit<ResolvedSupplier, "servedRegions"> {
  readonly servedRegions: readonly string[];
}

/**
 * A register as JSON lines, one firm a line, with the places that were found when it was checked, so that reading it back
 * needs no gazetteer.
 */
export function encodeRegister(suppliers: Iterable<ResolvedSupplier>): Uint8Array {
  return encodeLines(suppliers, ({ servedRegions, ...rest }) => ({ ...rest, servedRegions: [...servedRegions] }));
}

/** Needs as JSON lines, one a line. */
export const encodeNeeds = (needs: Iterable<ResolvedNeed>): Uint8Array => encodeLines(needs, (need) => need);

export function decodeRegister(content: Uint8Array): Register {
  const stored = decodeLines<StoredSupplier>(content);
  return createRegister(stored.map((entry) => ({ ...entry, servedRegions: new Set(entry.servedRegions) })));
}

export const decodeNeeds = (content: Uint8Array): ResolvedNeed[] => decodeLines(content);

const NEWLINE = 0x0a;

/** Lines are encoded one by one: the text of a whole register may be longer than a string can be. */
function encodeLines<T>(records: Iterable<T>, toJson: (record: T) => unknown): Uint8Array {
  const lines: Buffer[] = [];
  for (const record of records) lines.push(Buffer.from(`${JSON.stringify(toJson(record))}\n`));
  return Buffer.concat(lines);
}

function decodeLines<T>(content: Uint8Array): T[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const records: T[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, start);
    records.push(JSON.parse(bytes.toString("utf8", start, end)) as T);
    start = end + 1;
  }
  return records;
}
