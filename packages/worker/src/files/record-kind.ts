import {
  checkNeed,
  checkSupplier,
  type CountryPack,
  type ResolvedNeed,
  type ResolvedSupplier,
  type Validated,
} from "@wasl/matcher";
import type { Column } from "./columns/column.js";
import { needColumns } from "./columns/need-columns.js";
import { supplierColumns } from "./columns/supplier-columns.js";

/** What a file is a list of: its columns and how one record is checked. */
export interface RecordKind<T> {
  readonly name: "needs" | "suppliers" | "outcomes" | "pairs" | "introductions" | "findings";
  readonly columns: readonly Column[];
  check(record: unknown, pack: CountryPack): Validated<T>;
  idOf(record: T): string;
  /** The currency the record names. */
  currencyOf(record: T): string | undefined;
  hasAmount(record: T): boolean;
  /** The records in a JSON document that is no list of them; undefined when it holds none. Absent where only lists are read. */
  readonly recordsIn?: (document: unknown) => readonly unknown[] | undefined;
  /** The rows for which one record stands; absent where each is one. */
  readonly rowsOf?: (record: Record<string, unknown>) => readonly object[];
}

export const needKind: RecordKind<ResolvedNeed> = {
  name: "needs",
  columns: needColumns,
  check: checkNeed,
  idOf: ({ need }) => need.id,
  currencyOf: ({ need }) => need.currency,
  hasAmount: ({ need }) => need.annualValue !== undefined || need.required?.minTurnover !== undefined,
};

export const supplierKind: RecordKind<ResolvedSupplier> = {
  name: "suppliers",
  columns: supplierColumns,
  check: checkSupplier,
  idOf: ({ supplier }) => supplier.id,
  currencyOf: ({ supplier }) => supplier.currency,
  hasAmount: ({ supplier }) => supplier.turnover !== undefined || supplier.freeCapacity !== undefined,
};
