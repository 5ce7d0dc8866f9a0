import { describe, expect, it } from "vitest";
import { readNeeds, readSuppliers } from "../../src/files/index.js";
import { brief, refusal, testFolder, tolerant } from "./support.js";

const { file } = testFolder();

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
