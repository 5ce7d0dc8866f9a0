import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { readNeeds, readSuppliers } from "../../src/files/index.js";
import { columnLetters } from "../../src/files/sources/sheet-inspection.js";
import { brief, refusal, sentences, testFolder, tolerant } from "./support.js";

const { file } = testFolder();
const HEADER = ["Identifiant", "Raison sociale", "Activités", "Lieu", "Chiffre d'affaires"];
const workbook = async (rows: SheetData) => file(await writeExcelFile(rows).toBuffer(), ".xlsx");

describe("workbooks", () => {
  it("reads text, numbers, dates and booleans from cells", async () => {
    const source = await workbook([
      [...HEADER, "Consentement", "Mise à jour"],
      [
        "F1",
        "Alpha",
        8121,
        "Fès",
        1250000.5,
        true,
        { value: new Date(Date.UTC(2026, 2, 31)), type: Date, format: "dd/mm/yyyy" },
      ],
      ["F2", "Beta", "8121|8122", "Tanger", "1 250,5", "non", "31/03/2026"],
    ]);
    const { records, rejects } = await readSuppliers(source, tolerant);
    expect(rejects).toEqual([]);
    expect(records.map(({ supplier }) => supplier)).toMatchObject([
      { activities: ["8121"], turnover: 1250000.5, consent: true, updatedAt: "2026-03-31" },
      { activities: ["8121", "8122"], turnover: 1250.5, consent: false, updatedAt: "2026-03-31" },
    ]);
  });

  it("names the cell of every reject", async () => {
    const source = await workbook([
      HEADER,
      ["F1", "A", "9999", "Tanger", null],
      [],
      ["F1b", "B", "4321", "Tanger", "1.250"],
      ["F1b", "C", "4321", "Tanger", null],
    ]);
    const { rejects } = await readSuppliers(source, tolerant);
    expect(rejects.map(brief)).toEqual([
      { cell: "C2", column: "Activités", code: "unknown-code" },
      { cell: "E4", column: "Chiffre d'affaires", code: "wrong-type" },
    ]);
  });

  it("speaks of the rows of a sheet when its header cannot be used", async () => {
    const error = await refusal(readSuppliers(await workbook([["Liste des entreprises"], HEADER]), tolerant));
    expect(error.rejects.map(brief)).toEqual([{ cell: "row 1", code: "missing-column" }]);
  });

  it("rejects a cell with a formula and asks for values", async () => {
    const formula = { value: "=2*500000", type: "Formula" as const };
    const { rejects, records } = await readSuppliers(
      await workbook([HEADER, ["F1", "A", "4321", "Tanger", formula], ["F2", "B", "4321", "Tanger", 5]]),
      tolerant,
    );
    expect(rejects.map(brief)).toEqual([{ cell: "E2", column: "Chiffre d'affaires", code: "formula-cell" }]);
    expect(sentences(rejects)).toContain("paste it as values");
    expect(records.map(({ supplier }) => supplier.id)).toEqual(["F2"]);
  });

  it("does not guess whether a number lost its leading zero", async () => {
    const { rejects } = await readSuppliers(await workbook([HEADER, ["F1", "A", 11, "Tanger", null]]), tolerant);
    expect(rejects.map(brief)).toEqual([{ cell: "C2", column: "Activités", code: "wrong-type" }]);
    expect(sentences(rejects)).toContain("Did you mean 11 or 011?");
  });

  it("reads the first sheet and says which were not read", async () => {
    const sheets = [
      { sheet: "Firmes", data: [HEADER, ["F1", "A", "4321", "Tanger", null]] },
      { sheet: "Archive", data: [["x"]] },
    ];
    const { records, warnings } = await readSuppliers(file(await writeExcelFile(sheets).toBuffer(), ".xlsx"), tolerant);
    expect(records).toHaveLength(1);
    expect(sentences(warnings)).toContain('"Archive"');
  });

  it("recognises a workbook that is named .csv", async () => {
    const bytes = await writeExcelFile([HEADER, ["F1", "A", "4321", "Tanger", null]]).toBuffer();
    expect((await readSuppliers(file(bytes, ".csv"), tolerant)).records).toHaveLength(1);
  });

  it("names columns as spreadsheets do", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});

describe("hostile workbooks", () => {
  const repack = async (change: (parts: Record<string, Uint8Array>) => void) => {
    const parts = unzipSync(await writeExcelFile([HEADER, ["F1", "A", "4321", "Tanger", null]]).toBuffer());
    change(parts);
    return file(zipSync(parts, { level: 9 }), ".xlsx");
  };

  it("stops a small archive that inflates to more than the limit", async () => {
    const source = await repack((parts) => {
      for (let i = 0; i < 3; i++) parts[`xl/bomb${i}.xml`] = new Uint8Array(150 * 1024 * 1024);
    });
    expect((await refusal(readSuppliers(source, tolerant))).rejects.map(brief)).toEqual([{ code: "too-large" }]);
  });

  it("stops a sheet whose only cell is far away", async () => {
    const cell = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>';
    const source = await repack((parts) => {
      const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
      parts["xl/worksheets/sheet1.xml"] = strToU8(sheet.replace("</sheetData>", cell));
    });
    expect((await refusal(readSuppliers(source, tolerant))).rejects.map(brief)).toEqual([{ code: "too-large" }]);
  });

  it.each([
    ["an archive of another kind", zipSync({ "readme.txt": strToU8("x") })],
    ["a damaged archive", Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(100, 7)])],
  ])("says so: %s", async (_, bytes) => {
    expect((await refusal(readNeeds(file(bytes, ".xlsx"), tolerant))).rejects.map(brief)).toEqual([
      { code: "wrong-format" },
    ]);
  });
});
