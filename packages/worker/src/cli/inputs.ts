import {
  SupplierIndexBuilder,
  type CountryPack,
  type ResolvedNeed,
  type ResolvedSupplier,
  type SupplierIndex,
} from "@wasl/matcher";
import {
  describeReject,
  readNeeds,
  readSuppliers,
  RejectedInputError,
  type ReadOptions,
  type ReadResult,
  type Reject,
} from "../files/index.js";
import { tell } from "./output.js";
import { packHint } from "./pack-option.js";
import { progressBar } from "./progress.js";
import { userPath } from "./user-path.js";

/** The two files of a run and how strictly they are taken. */
export interface InputFiles {
  readonly needs: string;
  readonly suppliers: string;
  readonly pack: CountryPack;
  /** Whether the register keeps what firms say of themselves and have done (true). */
  readonly dossiers?: boolean;
  readonly allowRejects: boolean;
}

export interface Inputs {
  readonly needs: readonly ResolvedNeed[];
  readonly register: SupplierIndex;
  /** ISO 4217 code of all amounts; undefined when there are none. */
  readonly currency: string | undefined;
}

/**
 * Reads the needs and the firms of a run, in one currency. Firms go into the register one by one, so that a million of them
 * are never there as records. What was rejected goes to standard error; unless rejects are
 * allowed, one is enough to end the command, once both files have been read and all faults are known.
 */
export async function readInputs(files: InputFiles): Promise<Inputs> {
  const { pack, dossiers = true } = files;
  const needs = await readFileOf(readNeeds, files.needs, { pack });
  const register = new SupplierIndexBuilder(pack, { dossiers });
  const firms = await readFileOf(readSuppliers, files.suppliers, {
    pack,
    onRecord: (record) => register.add(record as ResolvedSupplier),
    ...(needs.currency && { currency: needs.currency }),
  });
  reportWarnings([needs, firms]);
  const rejects = [...needs.rejects, ...firms.rejects];
  if (rejects.length > 0) reportRejects(rejects, [needs, firms], files.allowRejects);
  return { needs: needs.records, register: register.finished(), currency: needs.currency ?? firms.currency };
}

type Reader<T> = (path: string, options: ReadOptions) => Promise<ReadResult<T>>;

/** Reads one file whatever it rejects, with a progress bar. */
export async function readFileOf<T>(reader: Reader<T>, path: string, options: ReadOptions): Promise<ReadResult<T>> {
  const progress = progressBar(`Reading ${path}`);
  const onProgress = (read: number, total: number) => progress.update(read, total);
  try {
    return await reader(userPath(path), { ...options, allowRejects: true, onProgress });
  } finally {
    progress.stop();
  }
}

function reportWarnings(results: readonly ReadResult<unknown>[]): void {
  for (const warning of results.flatMap(({ warnings }) => warnings)) tell(`Warning: ${describeReject(warning)}`);
}

function reportRejects(rejects: readonly Reject[], results: readonly ReadResult<unknown>[], allowed: boolean): void {
  const hint = packHint(rejects);
  const unlisted = results.reduce((sum, result) => sum + result.unlisted, 0);
  const error = new RejectedInputError(rejects, unlisted);
  if (hint !== undefined) error.message += `\n${hint}`;
  const rejected = results.reduce((sum, result) => sum + result.rejected, 0);
  const read = results.reduce((sum, result) => sum + result.read, 0);
  error.message += `\n${rejected} of ${read} rows rejected.`;
  if (results.some(({ accepted }) => accepted === 0)) {
    error.message += " One of the files has none that can be used.";
    throw error;
  }
  if (!allowed) {
    error.message += " Correct them, or pass --allow-rejects to go on with the others.";
    throw error;
  }
  tell(error.message);
}
