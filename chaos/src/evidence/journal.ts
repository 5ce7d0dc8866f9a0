import { closeSync, openSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noteTo, type Particulars } from "./note.js";

/** What happens in a campaign, a line of JSON an event, in a folder that is kept when something was amiss. */
export interface Journal {
  /** The folder; `journal.jsonl` is in it. */
  readonly folder: string;
  /** The file that processes of the campaign append to by themselves. */
  readonly descriptor: number;
  note(event: string, particulars?: Particulars): void;
  /** The lines so far, of all processes. */
  lines(): Promise<string[]>;
  /** Puts data beside the journal. */
  keep(name: string, data: unknown): Promise<void>;
  /** Ends it, and removes it with all that is beside it. */
  discard(): Promise<void>;
  /** Ends it, and leaves it where it is. */
  close(): void;
}

export async function openJournal(): Promise<Journal> {
  const folder = await mkdtemp(join(tmpdir(), "wasl-campaign-"));
  const file = join(folder, "journal.jsonl");
  const descriptor = openSync(file, "a");
  const close = () => closeSync(descriptor);
  return {
    folder,
    descriptor,
    note: (event, particulars) => noteTo(descriptor, event, particulars),
    lines: async () => (await readFile(file, "utf8")).split("\n").filter(Boolean),
    keep: (name, data) => writeFile(join(folder, name), `${JSON.stringify(data, null, 2)}\n`),
    discard: () => {
      close();
      return rm(folder, { recursive: true });
    },
    close,
  };
}
