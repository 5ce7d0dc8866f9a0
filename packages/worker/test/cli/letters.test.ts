import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { curatedPaths, curatedRegister, html } from "@wasl/fixtures";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, describe, expect, it } from "vitest";
import { paragraphsIn } from "../files/letters/read-docx.js";
import { excluded, files, first, matcher, need, needId, needs, register, third } from "./curated-pairs.js";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-letters-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letters = (...args: string[]) => runInProcess(folder, "letters", ...files, "--date", "2026-03-31", ...args);
const textOf = (name: string) =>
  paragraphsIn(readFileSync(join(folder, name)))
    .map(({ text }) => text)
    .join("\n");

const nameOf = (id: string) => register.get(id)!.supplier.name;

describe("wasl letters", () => {
  it("tells no buyer of a firm that refused to be introduced", async () => {
    const firms = curatedRegister().map((firm) => (firm.id === first ? { ...firm, consent: false } : firm));
    writeFileSync(join(folder, "unwilling.json"), JSON.stringify(firms));
    writeFileSync(join(folder, "unwilling.csv"), `need,supplier\n${needId},${first}\n`);
    const register = ["--needs", curatedPaths.needs, "--suppliers", "unwilling.json", "--date", "2026-03-31"];
    const asked = ["--refusals", "unwilling.csv", "--out", "unwilling"];
    const { code, stderr } = await runInProcess(folder, "letters", ...register, ...asked);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("about firms that refused to be introduced were not written: 1.");
    expect(readdirSync(join(folder, "unwilling")).map((name) => name.split("-").slice(1, 3).join(" "))).toEqual([
      "refusal firm",
    ]);
  });

  it("writes to both sides of each introduction and refusal, a file each, in both languages", async () => {
    writeFileSync(join(folder, "made.csv"), `need,supplier\n${needId},${first}\n`);
    writeFileSync(
      join(folder, "not.csv"),
      `Besoin;Identifiant entreprise\n${needId};${third}\n${needId};${excluded}\n`,
    );
    const { code, stderr } = await letters(
      "--introductions",
      "made.csv",
      "--refusals",
      "not.csv",
      "--out",
      "courriers",
    );
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("Wrote courriers: 6 letters in fr, ar.");
    const names = readdirSync(join(folder, "courriers")).sort();
    expect(names.map((name) => name.split("-").slice(0, 3).join(" "))).toEqual([
      "1 introduction firm",
      "2 introduction buyer",
      "3 refusal firm",
      "4 refusal buyer",
      "5 refusal firm",
      "6 refusal buyer",
    ]);
    const texts = names.map((name) => textOf(join("courriers", name)));
    for (const text of texts) {
      expect(text).toContain("31 mars 2026");
      expect(text).toContain("31 مارس 2026");
      expect(text).toContain(morocco.chambers.find(({ region }) => region === need.place.region)!.labels.ar);
    }
    expect(texts[2]).toContain(`au rang ${matcher.explain(need, third, register).rank} parmi`);
    expect(texts[4]).toContain("Ce qui s'y oppose");
    for (const [i, id] of [first, first, third, third, excluded, excluded].entries())
      expect(texts[i]).toContain(nameOf(id));
    for (const other of [first, third]) expect(texts[4]).not.toContain(nameOf(other));
  });

  it("takes pairs from what match writes, without a word on its other columns", async () => {
    await runInProcess(folder, "match", ...files, "--top", "1", "--out", "ranking.csv");
    const { code, stderr } = await letters(
      "--introductions",
      "ranking.csv",
      "--to",
      "buyer",
      "--lang",
      "en",
      "--out",
      "all.html",
    );
    expect(code, stderr).toBe(0);
    expect(stderr).not.toContain("column");
    const page = readFileSync(join(folder, "all.html"), "utf8");
    const best = needs.flatMap((one) => matcher.top(one, register, { k: 1 }));
    expect(page.match(/<article lang="en"/g)).toHaveLength(best.length);
    for (const { supplierId } of best) expect(page).toContain(html`${nameOf(supplierId)}`.text);
  });

  it("takes pairs from what allocate writes and from the ledger it keeps", async () => {
    const allocated = ["allocate", ...files, "--top", "1", "--on", "2026-03-31", "--ledger", "ledger.jsonl"];
    for (const [lang, name] of [
      ["ar", "allocated.csv"],
      ["en", "allocated.xlsx"],
    ] as const)
      expect((await runInProcess(folder, ...allocated, "--dry-run", "--lang", lang, "--out", name)).code).toBe(0);
    expect((await runInProcess(folder, ...allocated)).code).toBe(0);
    const pages: string[] = [];
    for (const name of ["allocated.csv", "allocated.xlsx", "ledger.jsonl"]) {
      const { code, stderr } = await letters(
        "--introductions",
        name,
        "--to",
        "firm",
        "--lang",
        "fr",
        "--out",
        "same.html",
      );
      expect(code, stderr).toBe(0);
      pages.push(readFileSync(join(folder, "same.html"), "utf8"));
    }
    const firmsIn = (page: string) => [...page.matchAll(/entreprise \u2068?(\d{15})/g)].map(([, id]) => id).sort();
    expect(firmsIn(pages[0]!)).toHaveLength(needs.length);
    for (const page of pages) expect(firmsIn(page)).toEqual(firmsIn(pages[0]!));
  });

  it("introduces the first firms of each need without a list, and says whose consent is not known", async () => {
    const { code, stderr } = await letters(
      "--top",
      "2",
      "--out",
      "first.docx",
      "--chamber",
      "Chambre d'essai",
      "--lang",
      "fr",
    );
    expect(code, stderr).toBe(0);
    const pairs = needs.flatMap((one) => matcher.rank(one, register, { k: 2 }).candidates);
    expect(stderr).toContain(`Wrote first.docx: ${2 * pairs.length} letters in fr.`);
    const unasked = pairs.filter(({ toVerify }) => toVerify.includes("consent-refused")).length;
    expect(unasked).toBeGreaterThan(0);
    expect(stderr).toContain(`${unasked} letters to buyers name firms whose consent is not known`);
    expect(textOf("first.docx").match(/^Chambre d'essai$/gm)).toHaveLength(4 * pairs.length);
  });

  it("rejects, with line, column and value, pairs that nobody knows and firms that are excluded", async () => {
    writeFileSync(
      join(folder, "wrong.csv"),
      `need,supplier\nnowhere,${first}\n${needId},${excluded}\n${needId},${first}\n`,
    );
    const { code, stderr } = await letters("--introductions", "wrong.csv", "--out", "wrong.docx");
    expect(code).toBe(1);
    expect(stderr).toMatch(/wrong\.csv, line 2, column "need": The files hold no need with the id "nowhere"/);
    expect(stderr).toMatch(/wrong\.csv, line 3, column "supplier": The firm "\d+" is excluded from the need/);
    const allowed = await letters("--introductions", "wrong.csv", "--out", "rest.docx", "--allow-rejects");
    expect(allowed.code).toBe(0);
    expect(textOf("rest.docx")).toContain(nameOf(first));
    expect(textOf("rest.docx")).not.toContain(nameOf(excluded));
  });

  it.each([
    [["--lang", "fr,de"], "Expected one or more of fr, ar, en"],
    [["--to", "everybody"], "Expected one or more of firm, buyer"],
    [["--date", "2026-02-30"], "Expected a day of the calendar"],
  ])("does not take %j", async (options, message) => {
    const { code, stderr } = await runInProcess(folder, "letters", ...files, ...options, "--out", "no.docx");
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
