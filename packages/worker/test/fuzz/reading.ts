import { unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { morocco } from "@wasl/matcher/morocco";
import type { SavedInput } from "../../../../test-support/fuzz/target.js";
import {
  describeReject,
  readNeeds,
  readSuppliers,
  readTaxonomy,
  RejectedInputError,
  type ReadResult,
  type Reject,
} from "../../src/files/index.js";

/** What a file may be read as. */
export const KINDS = ["needs", "suppliers", "taxonomy"] as const;
export type Kind = (typeof KINDS)[number];

/** A file, and what it is read as. */
export interface FileInput {
  readonly kind: Kind;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

export const saveFile = ({ kind, extension, bytes }: FileInput): SavedInput => ({ label: kind, extension, bytes });
export const loadFile = ({ label, extension, bytes }: SavedInput): FileInput => ({
  kind: label as Kind,
  extension,
  bytes,
});

/** One file a thread, there for as long as an input is tried, so that nothing is left behind. */
const NAME = `wasl-fuzz-${process.pid}-${threadId}`;

/** Reads the file, and holds what came out to what any result promises. */
export async function checkFile({ kind, extension, bytes }: FileInput): Promise<string> {
  const path = join(tmpdir(), `${NAME}${extension}`);
  writeFileSync(path, bytes);
  try {
    if (kind === "taxonomy") return readAsTaxonomy(await readTaxonomy(path));
    const read = kind === "needs" ? readNeeds : readSuppliers;
    return checkResult(await read(path, { pack: morocco, allowRejects: true }));
  } catch (error) {
    if (!(error instanceof RejectedInputError)) throw error;
    checkRejects(error.rejects);
    return "RejectedInputError";
  } finally {
    // A file that is written anew is flushed to the disk by some file systems; a new one is not.
    unlinkSync(path);
  }
}

function readAsTaxonomy(taxonomy: { readonly id: string }): string {
  if (taxonomy.id !== NAME) throw new Error(`The taxonomy is called ${taxonomy.id}.`);
  return "read";
}

function checkResult({ records, rejects, warnings, read, accepted, rejected }: ReadResult<object>): string {
  if (accepted + rejected !== read) throw new Error(`${read} rows read, ${accepted} accepted, ${rejected} rejected`);
  if (records.length !== accepted) throw new Error(`${accepted} accepted, ${records.length} records`);
  if (rejected > 0 && rejects.length === 0) throw new Error(`${rejected} rows are rejected without a word`);
  if (rejects.length > 0) checkRejects(rejects);
  checkSentences(warnings);
  for (const record of records)
    checkPlain("need" in record ? record.need : (record as { supplier?: unknown }).supplier);
  if (accepted === 0) return "every row rejected";
  return rejected === 0 ? "read" : "read in part";
}

function checkRejects(rejects: readonly Reject[]): void {
  if (rejects.length === 0) throw new Error("Nothing is said to be wrong.");
  checkSentences(rejects);
}

/** Longest sentence about a fault: it may list what would be right, and the columns of the file. */
const LONGEST = 6_000;

function checkSentences(rejects: readonly Reject[]): void {
  for (const sentence of rejects.map(describeReject)) {
    if (sentence.length > LONGEST) throw new Error(`A sentence has ${sentence.length} characters.`);
    if (/[\p{Cc}\u202a-\u202e]/u.test(sentence))
      throw new Error(`This could steer a terminal: ${JSON.stringify(sentence)}`);
  }
}

/** Only plain data may come out of a file: numbers that are numbers, and objects that inherit from nothing of the file's. */
function checkPlain(value: unknown): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`A record holds ${value}.`);
  if (typeof value !== "object" || value === null) return;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype)
    throw new Error("A record inherits from a file.");
  if (Object.hasOwn(value, "__proto__")) throw new Error("A record has a field __proto__.");
  for (const part of Object.values(value)) checkPlain(part);
}
