import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generateNeeds, generateRegister } from "@wasl/fixtures";
import { morocco } from "@wasl/matcher/morocco";
import { flatten, kindOf, readNeeds, readSuppliers, type TableName } from "../../src/files/index.js";
import { testFolder, tolerant } from "./support.js";

const { file } = testFolder();

interface Style {
  readonly delimiter: string;
  readonly decimal: string;
  readonly encoding: "utf8" | "bom" | "windows-1252";
  readonly language: "fr" | "en";
  readonly lineEnd: string;
}

const styles = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  decimal: fc.constantFrom(",", "."),
  encoding: fc.constantFrom("utf8" as const, "bom" as const, "windows-1252" as const),
  language: fc.constantFrom("fr" as const, "en" as const),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
});

function write(records: readonly object[], table: TableName, style: Style): string {
  const { columns } = kindOf(table);
  const rows = [
    columns.map(({ header }) => header[style.language]),
    ...records.map((record) => flatten(record, columns)),
  ];
  const number = (value: number) => String(value).replace(".", style.decimal);
  const text = stringify(rows, {
    delimiter: style.delimiter,
    record_delimiter: style.lineEnd,
    cast: { number },
    bom: style.encoding === "bom",
  });
  return file(style.encoding === "windows-1252" ? windows1252(text) : text, ".csv");
}

/** The code points of the bytes 80 to 9F in Windows-1252. The platform's own decoder takes it for ISO 8859-1 on some releases. */
const HIGH = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => {
    const point = sign.codePointAt(0) ?? 0;
    const byte = point < 0x80 || (point >= 0xa0 && point <= 0xff) ? point : 0x80 + HIGH.indexOf(point);
    if (byte < 0x80 && point >= 0x80) throw new Error(`${sign} is not in Windows-1252.`);
    return byte;
  });
}

const without = (record: object, ...fields: string[]) =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)));

describe("a table made from records reads back as the same records", () => {
  it("for firms, in every separator, encoding, language and decimal sign", async () => {
    const seeds = fc.integer({ min: 0, max: 1e6 });
    await fc.assert(
      fc.asyncProperty(styles, seeds, async (style, seed) => {
        const firms = [...generateRegister({ size: 20, seed })].map((firm) => without(firm, "references"));
        const { records, rejects } = await readSuppliers(write(firms, "suppliers", style), tolerant);
        expect(rejects).toEqual([]);
        expect(records.map(({ supplier }) => supplier)).toEqual(firms);
      }),
      { numRuns: 30 },
    );
  });

  it("for needs", async () => {
    await fc.assert(
      fc.asyncProperty(styles, fc.integer({ min: 0, max: 1e6 }), async (style, seed) => {
        const needs = [...generateNeeds({ count: 20, seed })];
        const { records, rejects } = await readNeeds(write(needs, "needs", style), tolerant);
        expect(rejects).toEqual([]);
        expect(records.map(({ need }) => need)).toEqual(needs);
      }),
      { numRuns: 30 },
    );
  });

  it("for names of any content", async () => {
    const name = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, "").trim())
      .filter((text) => text !== "" && text === text.trim());
    await fc.assert(
      fc.asyncProperty(name, fc.constantFrom(",", ";", "\t", "|"), async (text, delimiter) => {
        const firm = { id: "F", name: text, activities: ["4321"], place: { province: "MA-TNG" } };
        const style = { delimiter, decimal: ",", encoding: "bom", language: "fr", lineEnd: "\n" } as const;
        const { records } = await readSuppliers(write([firm], "suppliers", style), { ...tolerant, pack: morocco });
        expect(records[0]?.supplier.name).toBe(text);
      }),
    );
  });
});
