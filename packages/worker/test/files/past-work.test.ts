import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Supplier } from "@wasl/matcher";
import { flatten, kindOf, readSuppliers, supplierColumns, unflattened } from "../../src/files/index.js";
import { testFolder, tolerant } from "./support.js";

const { file } = testFolder();
const HEADER = "id;name;activities;place";
const COLUMNS =
  "Titres des références;Activités des références;Montants des références;Dates des références;Lieux des références";

async function read(cells: string, columns = COLUMNS) {
  const { records, rejects } = await readSuppliers(
    file(`${HEADER};${columns}\nF;A;8122;Fès;${cells}\n`, ".csv"),
    tolerant,
  );
  return {
    references: records[0]?.supplier.references,
    rejects: rejects.map(({ column, issue }) => [column, issue.code]),
  };
}

describe("the references of a firm in a table", () => {
  it("stand in the order of their titles, with what is known of each", async () => {
    const { references, rejects } = await read("Usine|Bureaux;8122,8121|;|120 000,5;31/05/2024|;Casablanca|MA-04");
    expect(rejects).toEqual([]);
    expect(references).toMatchObject([
      { title: "Usine", activities: ["8122", "8121"], date: "2024-05-31", place: { province: "MA-CAS" } },
      { title: "Bureaux", value: 120_000.5, place: { region: "MA-04" } },
    ]);
    expect(Object.keys(references![1]!)).not.toContain("activities");
  });

  it("are unknown where the cells are empty, and known to be none where they say so", async () => {
    expect((await read(";;;;")).references).toBeUndefined();
    expect((await read("aucune;;;;")).references).toEqual([]);
  });

  it("may be given by their titles alone, in English or by the path", async () => {
    expect((await read("Usine", "Reference titles")).references).toEqual([{ title: "Usine" }]);
    expect((await read("Usine", "references.title")).references).toEqual([{ title: "Usine" }]);
  });

  it.each([
    ["more items than titles", "Usine;;1|2;;", ["Montants des références", "unknown-field"]],
    ["items without titles", ";8122;;;", ["Activités des références", "unknown-field"]],
    ["a title that is missing", "Usine||Bureaux;;;;", ["Titres des références", "missing"]],
    ["an amount that is none", "Usine;;beaucoup;;", ["Montants des références", "wrong-type"]],
    ["a date that is none", "Usine;;;31/02/2024;", ["Dates des références", "wrong-type"]],
    ["a place that nobody knows", "Usine;;;;Atlantide", ["Lieux des références", "unknown-place"]],
  ])("are refused for %s", async (_, cells, reject) => {
    expect((await read(cells)).rejects).toEqual([reject]);
  });

  it("read back as they were written, whatever is known of each", async () => {
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const reference = fc
      .record({
        title: fc.constantFrom("Usine", "Bureaux; étage 2", "Quai, Tanger", 'dit "le Port"', "none of these"),
        activities: maybe(fc.constantFrom(["8122"], ["8121", "8122"])),
        value: maybe(fc.constantFrom(0, 1_000, 250_000.5)),
        date: maybe(fc.constant("2024-05-31")),
        place: maybe(fc.constantFrom("MA-CAS", "MA-RAB").map((province) => ({ province }))),
      })
      .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)));
    const { columns } = kindOf("suppliers");
    await fc.assert(
      fc.asyncProperty(maybe(fc.array(reference, { maxLength: 4 })), async (references) => {
        const firm = {
          id: "F",
          name: "A",
          activities: ["8122"],
          place: { province: "MA-FES" },
          ...(references && { references }),
        };
        const quoted = flatten(firm, columns).map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`);
        const text = [columns.map(({ header }) => header.en).join(","), quoted.join(",")].join("\n");
        const { records, rejects } = await readSuppliers(file(text, ".csv"), tolerant);
        expect(rejects).toEqual([]);
        const found = records[0]?.supplier.references?.map(({ place, ...rest }) => ({
          ...rest,
          ...(place && { place: { province: place.province } }),
        }));
        expect(found).toEqual(references);
      }),
      { numRuns: 60 },
    );
  });

  it("tell what a table has no room for", () => {
    const references: Supplier["references"] = [{ title: "a|b", buyerId: "B", place: { lat: 1, lon: 1 } }];
    expect(unflattened({ id: "F", references }, supplierColumns)).toEqual([
      "references.buyerId",
      "references.place",
      "references.title",
    ]);
    expect(
      unflattened({ id: "F", references: [{ title: "a", place: { province: "MA-FES" } }] }, supplierColumns),
    ).toEqual([]);
  });
});
