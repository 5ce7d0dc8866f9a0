import { describe, expect, it } from "vitest";
import { morocco } from "@wasl/matcher/morocco";
import { readNeeds, readSuppliers } from "../../src/files/index.js";
import { brief, refusal, sentences, testFolder, tolerant } from "./support.js";

const { file, path } = testFolder();
const HEADER = "Identifiant;Raison sociale;Activités;Lieu;Chiffre d'affaires";
const csv = (...rows: string[]) => file([HEADER, ...rows, ""].join("\n"), ".csv");

describe("rows that are rejected", () => {
  it("names line, column, value, reason and what would be right", async () => {
    const source = csv(
      "F1;Alpha;8121;Casablanca;0x10",
      "F2;Beta;9999;Tanger;",
      "F3;Gamma;4321;Atlantide;",
      "F4;Delta;4321;Tanger;-5",
    );
    const { rejects, records, read, rejected } = await readSuppliers(source, tolerant);
    expect(rejects.map(brief)).toEqual([
      { line: 2, column: "Chiffre d'affaires", code: "wrong-type" },
      { line: 3, column: "Activités", code: "unknown-code" },
      { line: 4, column: "Lieu", code: "unknown-place" },
      { line: 5, column: "Chiffre d'affaires", code: "out-of-range" },
    ]);
    expect({ records: records.length, read, rejected }).toEqual({ records: 0, read: 4, rejected: 4 });
    expect(sentences(rejects)).toContain('"0x10" is not a number. Expected a number such as 1250000,50');
    expect(sentences(rejects)).toMatch(/9999 is not an activity code of nma2010.*Did you mean/);
  });

  it("stops at the first rejected file unless rejects are allowed", async () => {
    const source = csv("F1;Alpha;8121;Casablanca;0x10", "F2;Beta;4321;Tanger;");
    expect((await refusal(readSuppliers(source, { pack: morocco }))).rejects).toHaveLength(1);
    expect((await readSuppliers(source, tolerant)).records.map(({ supplier }) => supplier.id)).toEqual(["F2"]);
  });

  it("rejects the second of two rows with one id and names the first", async () => {
    const { rejects } = await readSuppliers(csv("F1;A;4321;Tanger;", "F2;B;4321;Oujda;", "F1;C;4321;Fès;"), tolerant);
    expect(rejects.map(brief)).toEqual([{ line: 4, column: "Identifiant", code: "duplicate-id" }]);
    expect(sentences(rejects)).toContain("line 2");
  });

  it("lists the choices for a place that could be several", async () => {
    const { rejects } = await readSuppliers(csv("F1;A;4321;Agdal;"), tolerant);
    expect(rejects.map(brief)).toEqual([{ line: 2, column: "Lieu", code: "ambiguous-place" }]);
    expect(sentences(rejects)).toMatch(/Expected one of .*Agdal.*; .*Agdal/);
  });

  it("rejects amounts in a second currency", async () => {
    const source = file(
      "id,name,activities,place,turnover,currency\nA,a,4321,Tanger,5,MAD\nB,b,4321,Tanger,5,EUR\n",
      ".csv",
    );
    const { rejects, currency } = await readSuppliers(source, tolerant);
    expect(rejects.map(brief)).toEqual([{ line: 3, column: "currency", code: "mixed-currencies" }]);
    expect(currency).toBe("MAD");
  });

  it("reads the currency as people write it", async () => {
    const source = file(
      "id,name,activities,place,turnover,currency\nA,a,4321,Tanger,5,DH\nB,b,4321,Tanger,5,mad\n",
      ".csv",
    );
    expect((await readSuppliers(source, tolerant)).records.map(({ supplier }) => supplier.currency)).toEqual([
      "MAD",
      "MAD",
    ]);
  });

  it("names the column of a value that is missing inside a group", async () => {
    const source = file("id,title,buyer id,activities,province\nN,t,,4321,MA-TNG\nM,t,b,4321,\n", ".csv");
    expect((await readNeeds(source, tolerant)).rejects.map(brief)).toEqual([
      { line: 2, column: "buyer id", code: "missing" },
      { line: 3, column: "province", code: "missing" },
    ]);
  });

  it("says which parts of a service area do not go together", async () => {
    const source = file(
      "id,name,activities,place,service area,service regions,service radius\n" +
        "A,a,4321,Tanger,national,MA-06,\nB,b,4321,Tanger,,MA-06,30\n",
      ".csv",
    );
    const { rejects } = await readSuppliers(source, tolerant);
    expect(rejects.map(brief)).toEqual([
      { line: 2, column: "service regions", code: "unknown-field" },
      { line: 3, column: "service radius", code: "unknown-field" },
    ]);
    expect(sentences(rejects)).toContain('"MA-06" goes with the service area "regions", and this one is "national".');
  });

  it("lists the choices of a column with the words people use", async () => {
    const source = file("id,name,activities,place,category\nA,a,4321,Tanger,SARL\n", ".csv");
    expect(sentences((await readSuppliers(source, tolerant)).rejects)).toContain("AE (auto-entrepreneur)");
  });

  it("rejects rows that lost or gained a separator, and counts lines inside quoted cells", async () => {
    const source = csv(
      'F1;"two\nlines";4321;Tanger;',
      "F2;B;4321;Tanger",
      "F3;C;4321;Tanger;1;2;3",
      "F4;D;4321;Tanger;",
    );
    const { rejects, records } = await readSuppliers(source, tolerant);
    expect(rejects.map(brief)).toEqual([
      { line: 4, code: "malformed-row" },
      { line: 5, code: "malformed-row" },
    ]);
    expect(records.map(({ supplier }) => supplier.name)).toEqual(["two\nlines", "D"]);
  });

  it("loses one row to a stray quotation mark, and not the rest of the file", async () => {
    const source = csv(
      "F1;A;4321;Tanger;",
      'F2;"open;4321;Tanger;',
      "F3;C;4321;Tanger;",
      'F4;tube 5" PVC 6";4321;Tanger;',
      "F5;E;4321;Tanger;",
    );
    const { rejects, records } = await readSuppliers(source, tolerant);
    expect(rejects.map(brief)).toEqual([
      { line: 3, code: "malformed-row" },
      { line: 5, code: "malformed-row" },
    ]);
    expect(records.map(({ supplier }) => supplier.id)).toEqual(["F1", "F3", "F5"]);
  });

  it("ignores blank rows and counts them nowhere", async () => {
    const { read, records } = await readSuppliers(csv(";;;;", "F1;A;4321;Tanger;", "", " ; ;;;"), tolerant);
    expect({ read, records: records.length }).toEqual({ read: 1, records: 1 });
  });
});

describe("headers", () => {
  it.each([
    ["French", "IDENTIFIANT;raison  sociale;Activites;LIEU;CHIFFRE D’AFFAIRES (MAD)"],
    ["English", "id;Name;Activity codes;City;Turnover"],
    ["Arabic", "المعرف;الاسم;الأنشطة;المدينة;رقم المعاملات"],
  ])("knows them in %s, whatever the case, the accents and the unit", async (_, header) => {
    const { records } = await readSuppliers(file(`${header}\nF1;A;4321;Tanger;1 000\n`, ".csv"), tolerant);
    expect(records[0]?.supplier).toMatchObject({ id: "F1", name: "A", activities: ["4321"], turnover: 1000 });
  });

  it("refuses a column that comes twice", async () => {
    const error = await refusal(readSuppliers(file("id;Name;Nom;activities;place\n", ".csv"), tolerant));
    expect(error.rejects.map(brief)).toEqual([{ line: 1, code: "duplicate-column" }]);
  });

  it("says which headers would be right when a column is missing", async () => {
    const error = await refusal(readNeeds(file("id;title;place\nN1;t;Tanger\n", ".csv"), tolerant));
    expect(error.rejects.map(brief)).toEqual([{ line: 1, code: "missing-column" }]);
    expect(error.message).toMatch(/Activités, Activities/);
    expect(error.message).toMatch(/Identifiant acheteur, Buyer id/);
  });

  it("takes a slip in a header for an error and a foreign column for a warning", async () => {
    const slip = await refusal(readSuppliers(file("id;name;activities;place;certifcations\n", ".csv"), tolerant));
    expect(slip.message).toContain("Did you mean Certifications");
    const { warnings } = await readSuppliers(
      file("id;name;activities;place;Téléphone\nF;A;4321;Tanger;06\n", ".csv"),
      tolerant,
    );
    expect(warnings.map(brief)).toEqual([{ line: 1, column: "Téléphone", code: "unknown-column" }]);
  });

  it("says that references do not fit into a table", async () => {
    const error = await refusal(readSuppliers(file("id;name;activities;place;Références\n", ".csv"), tolerant));
    expect(error.message).toContain("JSON or JSONL");
  });
});

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

describe("files that cannot be used", () => {
  it.each([
    ["missing", () => path("nowhere.csv"), "unreadable-file"],
    ["a folder", () => path("."), "unreadable-file"],
    ["empty", () => file("", ".csv"), "empty-file"],
    ["a header alone", () => csv(), "empty-file"],
    ["an old workbook", () => file(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), ".xls"), "wrong-format"],
    ["a PDF", () => file("%PDF-1.7", ".csv"), "wrong-format"],
    ["of an unknown kind", () => file("x", ".doc"), "wrong-format"],
  ])("says so: %s", async (_, source, code) => {
    const { rejects } = await refusal(readSuppliers(source(), tolerant));
    expect(rejects.map(({ issue }) => issue.code)).toEqual([code]);
  });
});

describe("company numbers", () => {
  it("takes the ICE for the id where there is no other, and warns of a wrong key", async () => {
    const source = file("ICE;Nom;Activités;Lieu\n1561191000066;A;4321;Tanger\n001561191000065;B;4321;Tanger\n", ".csv");
    const { records, rejects, warnings } = await readSuppliers(source, tolerant);
    expect(records.map(({ supplier }) => supplier.id)).toEqual(["001561191000066", "001561191000065"]);
    expect(rejects).toEqual([]);
    expect(warnings.map(brief)).toEqual([{ line: 3, column: "ICE", code: "doubtful-value" }]);
  });
});
