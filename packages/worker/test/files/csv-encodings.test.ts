import { describe, expect, it } from "vitest";
import { readSuppliers } from "../../src/files/index.js";
import { brief, refusal, testFolder, tolerant } from "./support.js";

const { file } = testFolder();
const HEADER = "Identifiant;Raison sociale;Activités;Lieu;Chiffre d'affaires";

describe("encodings and separators", () => {
  const french = `${HEADER}\r\nF1;Électricité d'Été;4321;Fès;"1 250,5"\r\n`;

  it.each([
    ["UTF-8", Buffer.from(french)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${french}`)],
    ["Windows-1252", Buffer.from(french, "latin1")],
  ])("reads %s", async (_, bytes) => {
    const { records } = await readSuppliers(file(bytes, ".csv"), tolerant);
    expect(records[0]?.supplier).toMatchObject({ name: "Électricité d'Été", turnover: 1250.5 });
  });

  it("reads the signs that Windows-1252 has and ISO 8859-1 has not", async () => {
    const bytes = Buffer.concat([
      Buffer.from("id;name;activities;place\nF1;A "),
      Buffer.from([0x80, 0x92, 0x9c]),
      Buffer.from(";4321;Tanger;\n"),
    ]);
    const { records, warnings } = await readSuppliers(file(bytes, ".csv"), tolerant);
    expect(records[0]?.supplier.name).toBe("A €’œ");
    expect(warnings.map(brief)).toEqual([{ code: "wrong-encoding" }]);
  });

  it("refuses two encodings in one file and names the line where they meet", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEADER}\nF1;Été;4321;Tanger;\n`),
      Buffer.from("F2;Été;4321;Tanger;\n", "latin1"),
    ]);
    expect((await refusal(readSuppliers(file(bytes, ".csv"), tolerant))).rejects.map(brief)).toEqual([
      { line: 3, code: "wrong-encoding" },
    ]);
  });

  it("refuses Arabic in Windows-1256, which would become a row of accented letters", async () => {
    const arabic = Buffer.from([0xd4, 0xd1, 0xdf, 0xc9]);
    const bytes = Buffer.concat([Buffer.from("id;name;activities;place\nF1;"), arabic, Buffer.from(";4321;Tanger\n")]);
    const error = await refusal(readSuppliers(file(bytes, ".csv"), tolerant));
    expect(error.rejects.map(brief)).toEqual([{ code: "wrong-encoding" }]);
    expect(error.message).toMatch(/Arabic.*CSV UTF-8/);
  });

  it("refuses UTF-16 and says what to save", async () => {
    const error = await refusal(readSuppliers(file(Buffer.from(`\ufeff${french}`, "utf16le"), ".csv"), tolerant));
    expect(error.message).toContain("CSV UTF-8");
  });

  it.each([",", ";", "\t", "|"])("detects %j, also behind a line that declares it", async (delimiter) => {
    const rows = [
      ["id", "name", "activities", "place"],
      ["F1", '"a,b;c|d"', "4321", "Tanger"],
    ];
    const text = rows.map((row) => row.join(delimiter)).join("\n");
    for (const source of [text, `sep=${delimiter}\n${text}`]) {
      const { records } = await readSuppliers(file(source, ".csv"), tolerant);
      expect(records[0]?.supplier.name).toBe("a,b;c|d");
    }
  });
});
