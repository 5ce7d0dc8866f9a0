import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { curatedPaths, type TuningNote, type WarningCode } from "@wasl/fixtures";
import { afterAll, describe, expect, it } from "vitest";
import { frenchSpacingFault, textsOf } from "../../../../test-support/french-spacing.js";
import { french } from "../../src/cli/evaluation/words-fr.js";
import { WORDS } from "../../src/cli/findings/words.js";
import { SENSITIVITY_WORDS } from "../../src/cli/tuning/sensitivity-words.js";
import { TUNING_WORDS } from "../../src/cli/tuning/tuning-words.js";
import {
  allocationWording,
  gapWording,
  groupWording,
  mobilisationWording,
  needColumns,
  supplierColumns,
} from "../../src/files/index.js";
import { wordingOf } from "../../src/files/rankings/wording.js";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-french-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = ["--needs", curatedPaths.needs, "--suppliers", curatedPaths.suppliers];

const WARNINGS: Readonly<Record<WarningCode, true>> = {
  "needs-without-ranking": true,
  "needs-without-judgment": true,
  "needs-without-relevant": true,
  "tied-first": true,
  "constant-scores": true,
  "unknown-needs": true,
  "unknown-suppliers": true,
  "scores-against-ranks": true,
};
const NOTES: Readonly<Record<TuningNote["code"], true>> = {
  "improvement-not-certain": true,
  "worse-than-start": true,
  "nothing-to-learn": true,
  "held-at-zero": true,
  "shrunk-to-start": true,
  "few-buyers": true,
};
const keysOf = <K extends string>(all: Readonly<Record<K, true>>) => Object.keys(all) as K[];

/** Activities are named as their nomenclature is published, whatever its spaces. */
const isActivity = (text: string) => /^\d+ /.test(text);

const faultsIn = (lines: readonly string[]) => lines.filter((line) => frenchSpacingFault(line) !== undefined);

describe("French words", () => {
  it.each([
    ["rankings", wordingOf("fr")],
    ["allocations", allocationWording("fr")],
    ["near misses", mobilisationWording("fr")],
    ["supply gaps", gapWording("fr")],
    ["groups", groupWording("fr")],
    ["findings", WORDS.fr],
    ["evaluation", french],
    ["warnings", keysOf(WARNINGS).map((code) => french.warning(code, 1, 2))],
    ["tuning", TUNING_WORDS.fr],
    ["notes on tuning", keysOf(NOTES).map((code) => TUNING_WORDS.fr.note(code, "x"))],
    ["sensitivity", SENSITIVITY_WORDS.fr],
    ["columns", [...needColumns, ...supplierColumns].map(({ help }) => help?.fr ?? "")],
  ])("of %s have no-break spaces before two-part marks", (_, words) => {
    const texts = textsOf(words);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter(([, text]) => frenchSpacingFault(text) !== undefined)).toEqual([]);
  });
});

describe("what a command says in French", () => {
  it.each([
    ["match", [...files, "--top", "2"], "Admissibles\u00a0: "],
    ["allocate", [...files, "--top", "2", "--share", "region=0.5"], "Calcul\u00a0: "],
    ["mobilise", [...files, "--top", "2"], "Source\u00a0: "],
    ["gaps", files, "Entreprises recherchées\u00a0: "],
    ["missing", [...files, "--top", "2"], "à interroger\u00a0: "],
  ])("has no-break spaces before two-part marks: wasl %s", async (command, args, said) => {
    const { code, stdout } = await runInProcess(folder, command, ...args, "--lang", "fr");
    expect(code).toBe(0);
    expect(stdout).toContain(said);
    expect(faultsIn(stdout.split("\n"))).toEqual([]);
  });

  it.each([
    ["match", "Profil de notation\u00a0: "],
    ["allocate", "Calcul\u00a0: "],
    ["mobilise", "Profil de calcul\u00a0: "],
  ])("has them on the page of wasl %s", async (command, said) => {
    const { code } = await runInProcess(folder, command, ...files, "--top", "2", "--lang", "fr", "--out", "page.html");
    expect(code).toBe(0);
    const page = readFileSync(join(folder, "page.html"), "utf8");
    const texts = page
      .replace(/<style>[\s\S]*?<\/style>|<bdi>|<\/bdi>/g, "")
      .split(/<[^>]*>|\n/)
      .filter((text) => text.trim() !== "" && !isActivity(text));
    expect(texts.join("\n")).toContain(said);
    expect(faultsIn(texts)).toEqual([]);
  });
});
