import { open, type FileHandle } from "node:fs/promises";
import { takingOf, type ConsumerStore, type Place } from "./consumer-store.js";

/** Effects of one batch as records; they are written when all are there. */
export interface LedgerEntry {
  /** Adds a record, any JSON value, to the entry. */
  add(record: unknown): void;
}

/** A line of the file. */
interface Line extends Place {
  readonly records: readonly unknown[];
}

/** A consumer's file. */
export interface FileStore extends ConsumerStore<LedgerEntry> {
  /** The records that hold: of each place those of its last generation, in the order of the places. */
  records(): unknown[];
  close(): Promise<void>;
}

/**
 * Keeps places and effects in one file: a line of JSON a batch, written at its end and flushed to the disk before the batch
 * counts as taken. A line that a crash cut short never happened, and is removed. For one process at a time.
 */
export async function openFileStore(path: string): Promise<FileStore> {
  const file = await open(path, "a+");
  const lines = new Map<string, Line>();
  let end = 0;
  for (const line of await wholeLines(file)) {
    end += Buffer.byteLength(line) + 1;
    const read = JSON.parse(line) as Line;
    lines.set(keyOf(read), read);
  }
  await file.truncate(end);
  return {
    once: async (place, effect) => {
      const taking = takingOf(place.generation, lines.get(keyOf(place))?.generation);
      if (taking !== "taken") return taking;
      const records: unknown[] = [];
      await effect({ add: (record) => void records.push(record) });
      const { runId, chamber, sequence, generation } = place;
      const line = { runId, chamber, sequence, generation, records };
      await file.appendFile(`${JSON.stringify(line)}\n`);
      await file.sync();
      lines.set(keyOf(place), line);
      return taking;
    },
    records: () => [...lines.values()].flatMap(({ records }) => records),
    close: () => file.close(),
  };
}

const keyOf = ({ runId, chamber, sequence }: Place) => `${runId} ${chamber} ${sequence}`;

async function wholeLines(file: FileHandle): Promise<string[]> {
  const text = await file.readFile("utf8");
  return text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .slice(0, -1);
}
