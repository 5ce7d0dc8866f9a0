import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll } from "vitest";
import { describeReject, RejectedInputError, type ReadOptions, type Reject } from "../../src/files/index.js";

/** A folder for the files of one test file, removed after it. */
export function testFolder() {
  const folder = mkdtempSync(join(tmpdir(), "wasl-files-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let files = 0;
  return {
    path: (name: string) => join(folder, name),
    /** Writes a file of its own and gives its path. */
    file: (content: string | Uint8Array, extension: string) => {
      const path = join(folder, `${++files}${extension}`);
      writeFileSync(path, content);
      return path;
    },
  };
}

export const tolerant: ReadOptions = { pack: morocco, allowRejects: true };

/** Where a reject stands and why, without the folder. */
export function brief({ line, cell, column, issue }: Reject) {
  return { ...(line && { line }), ...(cell && { cell }), ...(column && { column }), code: issue.code };
}

/** The rejects with which reading a whole file fails. */
export async function refusal(reading: Promise<unknown>): Promise<RejectedInputError> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof RejectedInputError) return error;
  throw new Error(`The file was ${error instanceof Error ? `refused with ${error.message}` : "read"}.`);
}

export const sentences = (rejects: readonly Reject[]) => rejects.map(describeReject).join("\n");
