import {
  SupplierIndexBuilder,
  type CountryPack,
  type ResolvedNeed,
  type ResolvedSupplier,
  type SupplierIndex,
} from "@wasl/matcher";
import type { ReadOptions, ReadResult } from "./read-options.js";
import { readRecords } from "./read-records.js";
import { needKind, supplierKind } from "./record-kind.js";

/** The two files of a run. */
export interface InputFiles {
  readonly needs: string;
  readonly suppliers: string;
  readonly pack: CountryPack;
  /** Whether the register keeps what firms say of themselves and have done (true). */
  readonly dossiers?: boolean;
}

export interface Inputs {
  readonly needs: readonly ResolvedNeed[];
  readonly register: SupplierIndex;
  /** ISO 4217 code of all amounts; undefined when there are none. */
  readonly currency: string | undefined;
}

export type Reader<Result> = (path: string, options: ReadOptions) => Promise<Result>;

/** Reads one of the files with its reader, e.g. while showing how far it is. */
export type ReadOne = <Result extends ReadResult<unknown>>(
  reader: Reader<Result>,
  path: string,
  options: ReadOptions,
) => Promise<Result>;

/** Reads a file whatever it rejects. */
const quietly: ReadOne = (reader, path, options) => reader(path, { ...options, allowRejects: true });

/**
 * Reads the needs and the firms of a run, in one currency, leaving out what is rejected. Firms go into the register one by one,
 * so that a million of them are never there as records. `read` says what was rejected in either file.
 */
export async function readInputs(
  { needs: needsFile, suppliers, pack, dossiers = true }: InputFiles,
  readOne: ReadOne = quietly,
): Promise<Inputs & { readonly read: readonly ReadResult<unknown>[] }> {
  const needs = await readOne((path, options) => readRecords(path, needKind, options), needsFile, { pack });
  const register = new SupplierIndexBuilder(pack, { dossiers });
  const firms = await readOne((path, options) => readRecords(path, supplierKind, options), suppliers, {
    pack,
    onRecord: (record) => register.add(record as ResolvedSupplier),
    ...(needs.currency && { currency: needs.currency }),
  });
  const currency = needs.currency ?? firms.currency;
  return { needs: needs.records, register: register.finished(), currency, read: [needs, firms] };
}
