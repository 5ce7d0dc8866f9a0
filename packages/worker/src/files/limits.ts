const MB = 1024 * 1024;

/**
 * What one input file may cost. A limit is there to turn a hostile or broken file into a clear error before it fills the
 * memory; no real list of needs or firms comes near them.
 */
export const limits = {
  /** Longest row of a CSV file or record of a JSON file, in characters. */
  recordCharacters: 1 * MB,
  /** Largest JSON document that is no list of records, in bytes: it is held in memory. */
  documentBytes: 100 * MB,
  /** Most columns of a table. */
  columns: 500,
  /** Largest XLSX file, in bytes as stored. */
  workbookBytes: 100 * MB,
  /** Largest XLSX file, in bytes once inflated: the workbook is held in memory. */
  inflatedBytes: 400 * MB,
  /** Most cells of a sheet, counting the empty ones between the first and the last. */
  sheetCells: 20_000_000,
  /** Most faults described one by one for a file; the others are counted. */
  describedFaults: 1_000,
  /** Share of the heap beyond which reading stops with an error rather than with a crash. */
  heapShare: 0.85,
} as const;
