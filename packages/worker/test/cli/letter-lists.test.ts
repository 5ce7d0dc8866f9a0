import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { curatedNeeds, curatedPaths } from "@wasl/fixtures";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { excluded, files, first, matcher, need, needId, register, third } from "./curated-pairs.js";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-letter-lists-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a list that Wasl wrote, for letters", () => {
  const [firstNeed, secondNeed] = curatedNeeds();
  const nobody = { ...firstNeed!, id: "nobody", activities: ["0510"] };
  const own = ["--needs", "own.json", "--suppliers", curatedPaths.suppliers];
  const run = (...args: string[]) => runInProcess(folder, ...args);
  const letters = (list: string, ...args: string[]) =>
    run("letters", ...own, "--introductions", list, "--to", "firm", "--lang", "fr", "--out", "same.html", ...args);
  const written = () =>
    [...readFileSync(join(folder, "same.html"), "utf8").matchAll(/entreprise \u2068?(\d{15})/g)]
      .map(([, id]) => id)
      .sort();

  beforeAll(() => {
    writeFileSync(join(folder, "own.json"), JSON.stringify([{ ...firstNeed!, id: "=B-1" }, nobody, secondNeed]));
  });

  it.each(["csv", "xlsx", "json"])("of an allocation as %s is taken, but for needs with nobody", async (format) => {
    const { stdout } = await run("allocate", ...own, "--top", "2", "--json");
    const { needs } = JSON.parse(stdout) as { needs: { introductions: { supplierId: string }[] }[] };
    const introduced = needs.flatMap(({ introductions }) => introductions.map(({ supplierId }) => supplierId));
    await run("allocate", ...own, "--top", "2", "--out", `out.${format}`);
    const { code, stderr } = await letters(`out.${format}`);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(`out.${format}: rows in which no firm is named were left out: 1 (needs nobody).`);
    expect(written()).toEqual(introduced.sort());
  });

  it.each(["csv", "xlsx", "json", "jsonl"])("of rankings as %s is taken, but for needs with nobody", async (format) => {
    const { stdout } = await run("match", ...own, "--top", "2", "--json");
    const rankings = JSON.parse(`[${stdout.trim().split("\n").join(",")}]`) as {
      candidates: { supplierId: string }[];
    }[];
    const ranked = rankings.flatMap(({ candidates }) => candidates.map(({ supplierId }) => supplierId));
    await run("match", ...own, "--top", "2", "--out", `ranked.${format}`);
    const { code, stderr } = await letters(`ranked.${format}`);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(`ranked.${format}: rows in which no firm is named were left out: 1 (needs nobody).`);
    expect(written()).toEqual(ranked.sort());
  });

  it("of an allocation is rejected where it was changed, with need and firm, and the rest is written if one likes", async () => {
    const [a, b] = matcher.top(need, register, { k: 2 }).map(({ supplierId }) => supplierId);
    const firms = [a, excluded, a, "unknown", "", b].map((supplierId) => ({ supplierId }));
    writeFileSync(
      join(folder, "changed.json"),
      JSON.stringify({ runId: "x", needs: [{ needId, introductions: firms }] }),
    );
    const changed = ["letters", ...files, "--introductions", "changed.json", "--to", "firm", "--lang", "fr"];
    const { code, stderr } = await run(...changed, "--out", "same.html");
    expect(code).toBe(1);
    expect(stderr.split("\n").map((line) => line.replace(`${folder}/`, "").replace(/:.*/, ""))).toEqual([
      'changed.json, record 1, field "introductions[1].supplierId"',
      'changed.json, record 1, field "id"',
      'changed.json, record 1, field "introductions[3].supplierId"',
      'changed.json, record 1, field "introductions[4].supplierId"',
      expect.stringContaining("4 of 6 rows rejected."),
      "",
    ]);
    expect((await run(...changed, "--out", "same.html", "--allow-rejects")).code).toBe(0);
    expect(written()).toEqual([a, b].sort());
  });

  it("of an allocation that is broken off is one fault, and not one a line", async () => {
    await run("allocate", ...own, "--out", "whole.json");
    writeFileSync(join(folder, "cut.json"), readFileSync(join(folder, "whole.json"), "utf8").slice(0, 2_000));
    const { code, stderr } = await letters("cut.json");
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^[^\n]*cut\.json: This is not JSON .*whole JSON document\.\n$/),
    ]);
  });

  it("of introductions that were made, a ledger, is taken without what came of them", async () => {
    const made = { record: "introduction", at: "2026-01-10T00:00:00.000Z", runId: "run-a", needId, buyerId: "b" };
    const told = { ...made, record: "outcome", supplierId: first, outcome: "accepted", chamber: "oriental" };
    const again = { ...made, runId: "run-b" };
    const lines = [
      { ...made, supplierId: first },
      told,
      { ...made, supplierId: third },
      { ...again, supplierId: first },
    ];
    writeFileSync(join(folder, "made.jsonl"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const ledger = ["letters", ...files, "--introductions", "made.jsonl", "--to", "firm", "--lang", "fr"];
    const { code, stderr } = await run(...ledger, "--out", "same.html");
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("rows in which an outcome is told were left out: 1");
    expect(stderr).toContain("rows in which a pair was introduced once more were left out: 1");
    expect(written()).toEqual([first, third].sort());
  });
});
