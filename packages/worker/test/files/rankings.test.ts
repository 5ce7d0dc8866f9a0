import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { createMatcher, createSupplierIndex, type Language, type Ranking } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { OutputError, readNeeds, readSuppliers, writeRankings, type RankingContext } from "../../src/files/index.js";
import { testFolder } from "./support.js";

const folder = testFolder();
const need = (id: string, title: string, activity: string) => ({
  id,
  title,
  buyer: { id: "B", name: "Acheteur" },
  activities: [activity],
  place: { province: "MA-TNG" },
  annualValue: 100000,
});
const firm = (id: string, name: string) => ({
  id,
  name,
  activities: ["4321"],
  place: { province: "MA-TNG" },
  turnover: 1000000,
});
const lines = (records: object[]) => folder.file(records.map((record) => JSON.stringify(record)).join("\n"), ".jsonl");

let rankings: Ranking[] = [];
let contextIn: (language: Language) => RankingContext;

beforeAll(async () => {
  const needs = await readNeeds(lines([need("N1", "Câblage <b>& co</b>", "4321"), need("N2", "Riz", "0112")]), {
    pack: morocco,
  });
  const firms = await readSuppliers(lines([firm("F1", "=HYPERLINK(1)"), firm("F2", 'Mul"ti; ligne')]), {
    pack: morocco,
  });
  const register = createSupplierIndex(firms.records, morocco);
  const matcher = createMatcher({ pack: morocco });
  rankings = needs.records.map((resolved) => matcher.rank(resolved, register));
  contextIn = (language) => ({
    needs: new Map(needs.records.map((one) => [one.need.id, one])),
    register,
    pack: morocco,
    language,
  });
});

async function write(extension: string, language: Language = "fr"): Promise<string> {
  const path = folder.path(`rankings-${language}${extension}`);
  await writeRankings(path, rankings, contextIn(language));
  return path;
}

describe("rankings as files", () => {
  it("are the same in JSON and in JSONL, with contributions that add up to the score", async () => {
    const array: unknown = JSON.parse(readFileSync(await write(".json"), "utf8"));
    const objects: unknown[] = readFileSync(await write(".jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(array).toEqual(objects);
    expect(objects[0]).toMatchObject({
      needId: "N1",
      eligible: 2,
      excluded: {},
      candidates: [{ rank: 1, criteria: [{ criterion: "sector", utility: 1, weight: 0.5 }, {}, {}] }, {}],
    });
    for (const { score, criteria } of rankings[0]?.candidates ?? []) {
      expect(criteria.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 12);
    }
  });

  it.each([
    ["fr", ";", ","],
    ["en", ",", "."],
  ] as const)(
    "open in a %s spreadsheet: separator, decimal sign, neutral text",
    async (language, delimiter, decimal) => {
      const text = readFileSync(await write(".csv", language), "utf8");
      expect(text.startsWith("\ufeff")).toBe(true);
      const [header, ...rows]: string[][] = parse(text, { delimiter, bom: true });
      const firms = rows.map((row) => row[5]);
      expect(firms.slice(0, 2).sort()).toEqual(["'=HYPERLINK(1)", 'Mul"ti; ligne']);
      const score = rows[0]?.[header?.indexOf("Score") ?? -1] ?? "";
      expect(Number(score.replace(decimal, "."))).toBe(rankings[0]?.candidates[0]?.score);
      expect(rows.at(-1)?.slice(0, 2)).toEqual(["N2", "Riz"]);
    },
  );

  it("hold numbers and neutral text in a workbook", async () => {
    const path = await write(".xlsx");
    const introductions = await readSheet(path, 1);
    expect(introductions[1]?.[3]).toBe(1);
    expect(introductions[1]?.[8]).toBe(rankings[0]?.candidates[0]?.score);
    expect(introductions.flat().filter((cell) => String(cell).startsWith("="))).toEqual([]);
    const needs = await readSheet(path, 2);
    expect(needs.slice(1).map((row) => row[0])).toEqual(["N1", "N2"]);
  });

  it.each(["fr", "ar", "en"] as const)(
    "make a page in %s that is whole, escaped and loads nothing",
    async (language) => {
      const page = readFileSync(await write(".html", language), "utf8");
      expect(page).toContain(`lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"`);
      expect(page).toContain("Câblage &lt;b&gt;&amp; co&lt;/b&gt;");
      expect(page).not.toMatch(/<script|https?:|src=|<b>/);
      expect(page.match(/<article /g)).toHaveLength(2);
      expect(page.match(/role="img" aria-label="[^"]+"/g)).toHaveLength(2);
      for (const tag of ["html", "body", "main", "article", "table", "tr", "ul", "dl", "nav"]) {
        expect(page.match(new RegExp(`<${tag}[ >]`, "g"))?.length, tag).toBe(
          page.match(new RegExp(`</${tag}>`, "g"))?.length,
        );
      }
    },
  );

  it("say where a chamber sees only its own firms of a ranking, and claim no counts of the whole", async () => {
    const [{ eligible: _, excluded: __, ...part }] = rankings as [Ranking];
    const page = folder.path("part.html");
    await writeRankings(page, [part], contextIn("en"));
    expect(readFileSync(page, "utf8")).toContain("A need of another region");
    expect(readFileSync(page, "utf8")).not.toContain("Eligible firms");
    const json = folder.path("part.json");
    await writeRankings(json, [part], contextIn("en"));
    expect(JSON.parse(readFileSync(json, "utf8"))).toEqual([
      expect.not.objectContaining({ eligible: expect.anything() }),
    ]);
  });

  it("name what is to be verified, and not the violation it could be", async () => {
    expect(readFileSync(await write(".csv", "en"), "utf8")).toContain("consent to be introduced");
    expect(readFileSync(await write(".csv", "en"), "utf8")).not.toContain("Introduction refused");
  });

  it("are written whole or not at all", async () => {
    const missing = folder.path("nowhere/out.json");
    await expect(writeRankings(missing, rankings, contextIn("fr"))).rejects.toThrow(OutputError);
    await expect(writeRankings(folder.path("out.doc"), rankings, contextIn("fr"))).rejects.toThrow(/\.html/);
    const broken = {
      get map(): never {
        throw new Error("interrupted");
      },
    } as unknown as Ranking[];
    const path = folder.path("whole.json");
    await writeRankings(path, rankings, contextIn("fr"));
    const before = readFileSync(path, "utf8");
    await expect(writeRankings(path, broken, contextIn("fr"))).rejects.toThrow("interrupted");
    expect(readFileSync(path, "utf8")).toBe(before);
    expect(readdirSync(folder.path(".")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
