import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { open, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { onExit } from "signal-exit";

/** The parts of a file, in their order. */
export type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

const BLOCK_CHARACTERS = 64 * 1024;

/** A file that cannot be written where it was asked for. The command exits with 2. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

/** Throws an {@link OutputError} unless a file may be written at this path: its folder exists and it is no folder itself. */
export async function checkOutput(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new OutputError(`${path} cannot be written: the folder ${dirname(path)} does not exist.`);
  const existing = await stat(path).catch(() => undefined);
  if (existing?.isDirectory()) throw new OutputError(`${path} cannot be written: it is a folder.`);
}

/** Writes a whole file or nothing: into a neighbour first, which then takes the file's place. */
export async function writeAtomically(path: string, chunks: Chunks): Promise<void> {
  await checkOutput(path);
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const forget = onExit(() => {
    rmSync(draft, { force: true });
  });
  try {
    const file = await open(draft, "wx");
    try {
      await writeFile(file, inBlocks(chunks));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw isSystemError(error)
      ? new OutputError(`${path} cannot be written (${error.code}).`, { cause: error })
      : error;
  } finally {
    forget();
  }
}

/** Gathers lines into blocks: one write to the disk a line would take most of the time. */
async function* inBlocks(chunks: Chunks): AsyncGenerator<string | Uint8Array> {
  let block = "";
  for await (const chunk of chunks) {
    if (typeof chunk !== "string") {
      if (block !== "") yield block;
      yield chunk;
      block = "";
      continue;
    }
    block += chunk;
    if (block.length < BLOCK_CHARACTERS) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "syscall" in error && "code" in error;
}
