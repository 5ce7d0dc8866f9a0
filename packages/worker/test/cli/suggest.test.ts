import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-suggest-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const suggest = (...args: string[]) => runInProcess(folder, "suggest", ...args);

interface Answer {
  readonly taxonomy: string;
  readonly suggestions: readonly { code: string; confidence: number; words: string[]; via: string }[];
}

const answerOf = async (...args: string[]) => JSON.parse((await suggest(...args, "--json")).stdout) as Answer;

describe("wasl suggest", () => {
  it("shows codes, labels, confidences and words", async () => {
    const { code, stdout, stderr } = await suggest("usinage", "de", "pièces aéronautiques");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/Code.*Libellé.*Confiance.*Mots/);
    expect(stdout).toMatch(/2562.*Usinage.*%.*usinage, pièces/);
  });

  it.each([
    ["fr", "Usinage"],
    ["en", "Machining"],
  ])("shows labels in %s", async (language, label) => {
    expect((await suggest("تصنيع القطع الميكانيكية", "--lang", language)).stdout).toContain(label);
  });

  it("gives no more than is asked for, as JSON", async () => {
    const { taxonomy, suggestions } = await answerOf("nettoyage de bureaux", "--k", "2");
    expect(taxonomy).toBe("nma2010");
    expect(suggestions).toHaveLength(2);
    expect(suggestions[0]).toMatchObject({ code: "8121", words: expect.arrayContaining(["nettoyage"]) as unknown });
  });

  it("knows other packs and trees of the user's own", async () => {
    writeFileSync(join(folder, "couleurs.csv"), "code,parent,label\nR,,Rouge\nB,,Bleu\n");
    const { suggestions } = await answerOf("gardiennage", "--pack", "cpv");
    expect(suggestions[0]?.code).toMatch(/^\d{8}$/);
    expect(await answerOf("peinture rouge", "--taxonomy", "couleurs.csv")).toMatchObject({
      taxonomy: "couleurs",
      suggestions: [{ code: "R", words: ["rouge"] }],
    });
  });

  it("learns from the past work of a register, and says how many firms taught nothing", async () => {
    const firm = (id: string, activity: string) => ({
      id,
      name: id,
      activities: [activity],
      place: { province: "MA-CAS" },
      references: [{ title: "Frobnication de siège", activities: [activity] }],
    });
    const lines = [firm("A", "8121"), firm("B", "8121"), firm("C", "0000")].map((each) => JSON.stringify(each));
    writeFileSync(join(folder, "firms.jsonl"), lines.join("\n"));
    expect((await answerOf("frobnication")).suggestions).toEqual([]);
    const { stdout, stderr } = await suggest("frobnication", "--examples", "firms.jsonl", "--json");
    expect((JSON.parse(stdout) as Answer).suggestions[0]).toMatchObject({ code: "8121", via: "example" });
    expect(stderr).toContain("Left out 1 of 3 firms of firms.jsonl");
  });

  it("says so when no code has the words", async () => {
    expect(await suggest("xyzzy", "--lang", "en")).toMatchObject({ code: 0, stdout: "No code has these words.\n" });
  });

  it.each([[[]], [["usinage", "--k", "0"]], [["usinage", "--pack", "mars"]]])(
    "takes %j for wrong usage",
    async (args) => {
      expect((await suggest(...args)).code).toBe(2);
    },
  );
});
