/** A table of data/: the names of its columns, then one array of cells a row. */
interface Table<Row> {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * The rows of a bundled table, as tuples in the order of `columns`.
 *
 * @throws Error when the table has other columns: the reader and the table have come apart.
 */
export function rowsOf<Row extends readonly unknown[]>(data: unknown, columns: readonly string[]): readonly Row[] {
  const table = data as Table<Row>;
  if (table.columns.join() !== columns.join()) {
    throw new Error(`A table has the columns ${table.columns.join()}; expected ${columns.join()}.`);
  }
  return table.rows;
}
