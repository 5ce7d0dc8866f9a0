import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { checkOutput } from "../files/index.js";
import { underLock } from "../queues/embedded/folder-lock.js";
import { Ledger } from "./ledger.js";
import { readLines, recordIn } from "./read-lines.js";
import { recordLine, type LedgerRecord } from "./record.js";

/** Time after which a writer gives up waiting for another. */
const LOCK_DEADLINE_MS = 30_000;

const NOTHING = { bytes: 0, lines: 0, file: 0 };

/**
 * A ledger on disk: one JSON object a line, only ever added to. `record` resolves once what it was given is on the disk, so that
 * whoever is told so may forget it. One writer at a time holds `<file>.lock`; what a killed writer left half written is cut off
 * by the next, since nobody was told that it is kept.
 */
export class LedgerFile {
  #ledger = new Ledger();
  /** Bytes and lines of the file that the ledger knows, and which file that is. */
  #known = NOTHING;

  private constructor(readonly path: string) {}

  /** What the file said when it was last read or added to. */
  get ledger(): Ledger {
    return this.#ledger;
  }

  /**
   * Reads a ledger; a file that does not exist is an empty one.
   *
   * @throws LedgerError for a line that is no record.
   * @throws OutputError for a path at which no file can be.
   */
  static async open(path: string): Promise<LedgerFile> {
    await checkOutput(path);
    const file = new LedgerFile(path);
    await withFile(path, constants.O_RDONLY, (handle) => file.#catchUp(handle));
    return file;
  }

  /** Adds what is not there yet, and says how many records that were. */
  async record(records: readonly LedgerRecord[]): Promise<number> {
    return underLock(`${this.path}.lock`, LOCK_DEADLINE_MS, async () => {
      const flags = constants.O_RDWR | constants.O_CREAT | constants.O_APPEND;
      const added = await withFile(this.path, flags, (handle) => this.#append(handle, records));
      await syncFolder(dirname(this.path));
      return added ?? 0;
    });
  }

  async #append(handle: FileHandle, records: readonly LedgerRecord[]): Promise<number> {
    await this.#catchUp(handle);
    await this.#mendEnd(handle);
    // An earlier date of what is there is written too: it is what holds when the file is read again.
    const fresh = new Ledger(records.filter((record) => this.ledger.lacks(record))).records();
    const added = fresh.filter((record) => !this.ledger.has(record)).length;
    if (fresh.length > 0) await handle.appendFile(fresh.map(recordLine).join(""));
    await handle.sync();
    await this.#catchUp(handle);
    return added;
  }

  /** Reads what was added since it was last read, or all of it where it is another file or a shorter one. */
  async #catchUp(handle: FileHandle): Promise<void> {
    const { size, ino: file } = await handle.stat();
    if (file !== this.#known.file || size < this.#known.bytes) {
      this.#known = { ...NOTHING, file };
      this.#ledger = new Ledger();
    }
    const rest = Buffer.alloc(size - this.#known.bytes);
    const { bytesRead } = await handle.read(rest, 0, rest.length, this.#known.bytes);
    const { records, whole, lines } = readLines(rest.subarray(0, bytesRead), this.path, this.#known.lines + 1);
    for (const record of records) this.ledger.add(record);
    this.#known = { file, bytes: this.#known.bytes + whole, lines: this.#known.lines + lines };
  }

  /** Cuts off what follows the last line end, or ends the line where it is a whole record of which somebody took the end away. */
  async #mendEnd(handle: FileHandle): Promise<void> {
    const { size } = await handle.stat();
    const rest = Buffer.alloc(size - this.#known.bytes);
    await handle.read(rest, 0, rest.length, this.#known.bytes);
    if (recordIn(rest.toString())) await handle.appendFile("\n");
    else if (rest.length > 0) await handle.truncate(this.#known.bytes);
    await this.#catchUp(handle);
  }
}

async function withFile<T>(
  path: string,
  flags: number,
  work: (handle: FileHandle) => Promise<T>,
): Promise<T | undefined> {
  const handle = await open(path, flags).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (!handle) return undefined;
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

/** A new file is there after a power cut once its folder is written too. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } catch {
    // Some systems have no way to write a folder out.
  } finally {
    await handle.close();
  }
}
