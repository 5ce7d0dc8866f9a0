import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvRecords } from "../../src/files/sources/csv-records.js";
import { splitPlainRecord } from "../../src/files/sources/plain-record.js";

const delimiter = fc.constantFrom(";", ",", "\t", "|");
const options = { record_delimiter: "\n", relax_column_count: true, trim: true };

/** Texts with the separators and every kind of blank, without quotation marks and line ends. */
const sign = fc.oneof(
  fc.constantFrom(..."; , \t | a é ع 😀 \u00a0 \u2003 \u202f \ufeff \u200b \u0001".split(" "), " "),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);
const plainText = fc
  .array(sign, { maxLength: 30 })
  .map((signs) => signs.join("").replace(/["\r\n]/g, ""))
  .filter((text) => text.trim() !== "");

describe("a record without quotation marks", () => {
  it("is taken apart as csv-parse does", () => {
    fc.assert(
      fc.property(plainText, delimiter, (text, separator) => {
        expect([splitPlainRecord(text, separator)]).toEqual(parse(text, { ...options, delimiter: separator }));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("records of both kinds", () => {
  const cell = fc.oneof(plainText, fc.constantFrom("", 'tube 5" PVC', "two\nlines", "a;b,c\td|e"));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it("come in the order of the file, each on its line", () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, delimiter, (cells, separator) => {
        const needsQuotes = (text: string) => /["\n]/.test(text) || text.includes(separator) || text === "";
        const records = cells.map((row) =>
          row.map((text) => (needsQuotes(text) ? quoted(text) : text)).join(separator),
        );
        const lines = records.join("\n").split("\n");
        const read = new CsvRecords(separator).push(lines.map((text, i) => ({ line: i + 1, text })));
        expect(read.map((row) => ("cells" in row ? row.cells : row.fault))).toEqual(
          parse(records.join("\n"), { ...options, delimiter: separator }),
        );
        const firstLines = records.map((_, i) => records.slice(0, i).join("\n").split("\n").length + (i > 0 ? 1 : 0));
        expect(read.map(({ at }) => at)).toEqual(firstLines.map((line) => ({ line })));
      }),
    );
  });
});
