import { describe, expect, it } from "vitest";
import { morocco } from "@wasl/matcher/morocco";
import { readNeeds, readSuppliers } from "../../src/files/index.js";
import { brief, refusal, sentences, testFolder, tolerant } from "./support.js";

const { file } = testFolder();
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

describe("company numbers", () => {
  it("takes the ICE for the id where there is no other, and warns of a wrong key", async () => {
    const source = file("ICE;Nom;Activités;Lieu\n1561191000066;A;4321;Tanger\n001561191000065;B;4321;Tanger\n", ".csv");
    const { records, rejects, warnings } = await readSuppliers(source, tolerant);
    expect(records.map(({ supplier }) => supplier.id)).toEqual(["001561191000066", "001561191000065"]);
    expect(rejects).toEqual([]);
    expect(warnings.map(brief)).toEqual([{ line: 3, column: "ICE", code: "doubtful-value" }]);
  });
});
