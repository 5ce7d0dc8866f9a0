import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { files, judgedFolder } from "./judged-files.js";

const { path, wasl } = judgedFolder();
const read = (name: string) => readFileSync(path(name), "utf8");
const ranked = ["--needs", "needs.jsonl", "--suppliers", "firms.jsonl"];

/** The report that a page carries. */
function carried(page: string): unknown {
  const [, json] = /<script type="application\/json" id="report-data">(.*?)<\/script>/s.exec(page)!;
  return JSON.parse(json!);
}

const COMMANDS = [
  ["evaluate", [...files, "--resamples", "100"], "--out", "Évaluation d&#39;un classement"],
  ["compare", ["core", "nearby.yaml", ...files, "--resamples", "100"], "--out", "Comparaison de classements"],
  ["sensitivity", [...ranked, "--need", "N1", "--samples", "100", "--k", "2"], "--out", "Solidité d&#39;un classement"],
  ["tune", [...files, "--folds", "2", "--resamples", "100"], "--report", "Réglage des poids"],
] as const;

describe.each(COMMANDS)("wasl %s", { timeout: 120_000 }, (command, args, option, title) => {
  it("writes its report as a page for people and as data, by the name of the file", async () => {
    const page = await wasl(command, ...args, option, `${command}.html`);
    expect(page).toMatchObject({ code: 0, stderr: expect.stringContaining(`Wrote ${command}.html.`) });
    const data = await wasl(command, ...args, option, `${command}.json`);
    expect(data.code).toBe(0);
    const html = read(`${command}.html`);
    expect(html).toContain(`<html lang="fr"`);
    expect(html).toContain(title);
    expect(carried(html)).toEqual(JSON.parse(read(`${command}.json`)));
  });

  it("writes the page in English when asked, with the hashes of its files", async () => {
    await wasl(command, ...args, option, "english.html", "--lang", "en");
    const html = read("english.html");
    expect(html).toContain(`<html lang="en"`);
    const own = args.filter((arg) => /\.(jsonl|csv|yaml)$/.test(arg));
    for (const name of own) expect(html).toContain(createHash("sha256").update(read(name)).digest("hex"));
    // Firms are called by their names, except where a report speaks of none.
    expect(html.includes("Propreté")).toBe(command !== "tune");
  });

  it("says of another name that it is none for a report, before anything is computed", async () => {
    const { code, stdout, stderr } = await wasl(command, ...args, option, "report.pdf");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("report.pdf is not the name of a .html or .json file");
    expect(existsSync(path("report.pdf"))).toBe(false);
  });
});

describe("wasl sensitivity --out", () => {
  it("takes one need", async () => {
    const { code, stderr } = await wasl("sensitivity", ...ranked, "--out", "all.html");
    expect(code).toBe(2);
    expect(stderr).toContain("--out takes one need");
  });
});
