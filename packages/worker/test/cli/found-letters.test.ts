import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { curatedNeeds, curatedPaths, curatedRegister } from "@wasl/fixtures";
import { checkNeed, checkSupplier, createMatcher, createSupplierIndex, orThrow } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { chamberUser } from "../../src/access/index.js";
import { requestRun } from "../../src/planning/index.js";
import { openInstallation, type Installation } from "../access/installation.js";
import { startTestWorker } from "../conformance/test-worker.js";
import { filesIn } from "../files/letters/read-docx.js";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-found-letters-"));
const inFolder = (...path: string[]) => join(folder, ...path);

const needs = curatedNeeds().map((need) => orThrow(checkNeed(need, morocco)));
const everybody = createSupplierIndex(
  curatedRegister().map((firm) => orThrow(checkSupplier(firm, morocco))),
  morocco,
);
const matcher = createMatcher({ pack: morocco });

/** A need of which three firms are eligible, and the second of these, who does not want to be introduced. */
const need = needs.find((one) => matcher.top(one, everybody, { k: 3 }).length === 3)!;
const needId = need.need.id;
const [first = "", unwilling = "", third = ""] = matcher
  .top(need, everybody, { k: 3 })
  .map(({ supplierId }) => supplierId);
const firms = curatedRegister().map((firm) => (firm.id === unwilling ? { ...firm, consent: false } : firm));
const suppliers = firms.map((firm) => orThrow(checkSupplier(firm, morocco)));

const records = ["--needs", curatedPaths.needs, "--suppliers", "firms.json"];
const OWNER = morocco.chambers.find(({ region }) => region === need.place.region)!.id;

let installation: Installation;
let worker: { close(): Promise<void> };
let runId: string;
let operator: string;
beforeAll(async () => {
  writeFileSync(inFolder("firms.json"), JSON.stringify(firms));
  writeFileSync(inFolder("made.csv"), `need,supplier\n${needId},${third}\n${needId},${first}\n`);
  writeFileSync(inFolder("not.csv"), `need,supplier\n${needId},${unwilling}\n${needId},${third}\n`);
  installation = await openInstallation();
  worker = await startTestWorker(await installation.again());
  operator = inject("redisUrl");
  const register = createSupplierIndex(suppliers, morocco);
  ({ runId } = await requestRun(installation.backend, { pack: morocco, needs, register, chamber: "all" }));
});
afterAll(async () => {
  await worker.close();
  await installation.close();
  rmSync(folder, { recursive: true, force: true });
});

async function wasl(url: string, ...args: string[]) {
  vi.stubEnv("WASL_BACKEND", url);
  vi.stubEnv("WASL_NAMESPACE", installation.namespace);
  return runInProcess(folder, ...args);
}

/** Asks for letters; resolves to the id of the analysis. */
async function ask(...options: string[]): Promise<string> {
  const { code, stdout, stderr } = await wasl(operator, "analyse", "letters", runId, ...options, "--json");
  expect(code, stderr).toBe(0);
  return (JSON.parse(stdout) as { analysisId: string }).analysisId;
}

const DATE = ["--date", "2026-03-31"];
const found = (analysis: string, out: string, ...options: string[]) =>
  wasl(operator, "analyses", "--chamber", "federation", "--analysis", analysis, "--letters", out, ...DATE, ...options);
const direct = (out: string, ...options: string[]) =>
  wasl(operator, "letters", ...records, ...DATE, "--out", out, ...options);

describe("letters from what an analysis found", () => {
  it("are those of wasl letters to the last byte, where the chamber gives the same records", async () => {
    const analysis = await ask("--top", "2");
    expect((await direct("direct.html", "--top", "2")).code).toBe(0);
    const { code, stderr } = await found(analysis, "found.html", ...records);
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/Wrote found\.html: \d+ letters in fr, ar\./);
    expect(readFileSync(inFolder("found.html")).equals(readFileSync(inFolder("direct.html")))).toBe(true);
  });

  it("are the same of listed pairs, introductions and refusals, and tell no buyer of a firm that does not want it", async () => {
    const pairs = ["--introductions", "made.csv", "--refusals", "not.csv"];
    const analysis = await ask(...pairs);
    const langs = ["--lang", "ar,en"];
    const before = await direct("direct", ...pairs, ...langs);
    const after = await found(analysis, "found", ...records, ...langs);
    expect([before.code, after.code]).toEqual([0, 0]);
    const told = (text: string) =>
      text.split("\n").filter((line) => /^(Letters to buyers|\d+ letters to buyers)/.test(line));
    expect(told(after.stderr)).toEqual(told(before.stderr));
    expect(told(after.stderr).join()).toContain("refused to be introduced were not written: 1.");
    const names = readdirSync(inFolder("direct")).toSorted();
    expect(readdirSync(inFolder("found")).toSorted()).toEqual(names);
    expect(names).toHaveLength(7);
    const text = (file: string) => filesIn(readFileSync(file)).get("word/document.xml");
    for (const name of names) expect(text(inFolder("found", name)), name).toEqual(text(inFolder("direct", name)));
  });

  it("have ids instead of names where a chamber may not read the records and gives none", async () => {
    const analysis = await ask("--top", "3");
    const url = await installation.add(chamberUser(installation.namespace, OWNER));
    const args = ["analyses", "--chamber", OWNER, "--analysis", analysis, ...DATE, "--lang", "fr"];
    const { code, stderr } = await wasl(url, ...args, "--letters", "ids.html");
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("ids stand for the needs and firms");
    const page = readFileSync(inFolder("ids.html"), "utf8");
    expect(page).toContain(needId);
    expect(page).toContain(first);
    for (const { need } of needs)
      for (const name of [need.title, need.buyer.name ?? need.title]) expect(page).not.toContain(name);
    for (const { name } of firms) expect(page).not.toContain(name);
    const shown = await wasl(url, "analyses", "--chamber", OWNER, "--lang", "fr");
    expect(shown.stdout).toContain(`${needId} · ${first}`);
  });

  it("say of which listed pairs there are none, and why", async () => {
    writeFileSync(inFolder("wrong.csv"), `need,supplier\nnowhere,${first}\n${needId},nobody\n${needId},${unwilling}\n`);
    const analysis = await ask("--introductions", "wrong.csv");
    const { stdout } = await wasl(operator, "analyses", "--chamber", "federation", "--json");
    const batches = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { data: Record<string, unknown> });
    const summaries = batches
      .filter(({ data }) => data["analysisId"] === analysis)
      .map(({ data }) => (data["findings"] as { summary?: { left: { because: string }[] } }).summary);
    expect(summaries.at(-1)?.left.map(({ because }) => because)).toEqual([
      "need-unseen",
      "firm-unknown",
      "firm-excluded",
    ]);
    const { stderr } = await found(analysis, "none.html", ...records);
    expect(stderr).toContain("There is nobody to write to.");
  });

  it("are of one analysis, and are looked at before they are marked as read", async () => {
    const federation = ["analyses", "--chamber", "federation", "--letters", "no.html"];
    for (const [options, message] of [
      [[], /several analyses wait: pass --analysis with one of analysis-all-/],
      [["--ack"], /mark as read afterwards/],
      [["--needs", curatedPaths.needs], /--needs and --suppliers go together/],
      [["--date", "2026-02-30"], /a day of the calendar/],
      [["--lang", "fr,de"], /Expected one or more of fr, ar, en/],
    ] as const) {
      const { code, stderr } = await wasl(operator, ...federation, ...options);
      expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    }
    const two = await wasl(operator, "analyses", "--chamber", "federation", "--lang", "fr,ar");
    expect([two.code, two.stderr]).toEqual([2, expect.stringContaining("--lang takes one language")]);
  });

  it("are asked of lists that name both sides of each pair", async () => {
    writeFileSync(inFolder("half.csv"), `need,supplier\n${needId},${first}\n,${first}\n`);
    const { code, stderr } = await wasl(operator, "analyse", "letters", runId, "--introductions", "half.csv");
    expect(code).toBe(1);
    expect(stderr).toMatch(/half\.csv, line 3, column "need": There is no id of a need/);
  });
});
