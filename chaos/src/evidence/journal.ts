import { closeSync, openSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
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
  /** Puts data beside the journal. */
  keep(name: string, data: unknown): Promise<void>;
  /** Ends it, and removes it with all that is beside it. */
  discard(): Promise<void>;
  /** Ends it, and leaves it where it is. */
  close(): void;
}

export async function openJournal(): Promise<Journal> {
  const folder = await mkdtemp(join(tmpdir(), "wasl-campaign-"));
  const descriptor = openSync(join(folder, "journal.jsonl"), "a");
  const close = () => closeSync(descriptor);
  return {
    folder,
    descriptor,
    note: (event, particulars) => noteTo(descriptor, event, particulars),
    keep: (name, data) => writeFile(join(folder, name), `${JSON.stringify(data, null, 2)}\n`),
    discard: () => {
      close();
      return rm(folder, { recursive: true });
    },
    close,
  };
}
