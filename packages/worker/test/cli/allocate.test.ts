import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.js";
import { runWasl } from "./run-wasl.js";
import { allocatedIn, chosen, files, lines, needs, writeInputs, type Printed } from "./three-needs.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-allocate-"));
const inFolder = (name: string) => join(folder, name);
const wasl = (...args: string[]) => runInProcess(folder, ...args);
const allocated = (...args: string[]) => allocatedIn(folder, ...args);

beforeAll(() => writeInputs(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("wasl allocate", { timeout: 120_000 }, () => {
  it("spreads introductions over firms, within their free capacity", async () => {
    const found = await allocated("--most", "1");
    expect(Object.values(chosen(found)).flat().sort()).toEqual(["fes", "near", "rabat"]);
    expect(found.exposure.before).toMatchObject({ introductions: 3, introduced: 1, most: 3 });
    expect(found.exposure.after).toMatchObject({ introductions: 3, introduced: 3, most: 1 });
    expect(found.leftOut["free-capacity"]).toBe(3);
    expect(found.bound! - found.total).toBeLessThan(1e-9);
  });

  it("takes each need's value by itself, or the sum of all", async () => {
    expect(Object.values(chosen(await allocated())).flat()).toEqual(["near", "near", "near"]);
    expect(
      Object.values(chosen(await allocated("--capacity", "sum")))
        .flat()
        .sort(),
    ).toEqual(["near", "rabat", "rabat"]);
    expect((await allocated("--capacity", "ignored")).leftOut["free-capacity"]).toBe(0);
  });

  it("gives shares what they ask for, and says what that costs", async () => {
    const found = await allocated("--share", "TPE,AE=0.5", "--share", "region=0.3");
    expect(found.shares).toEqual([
      { share: { kind: "categories", categories: ["AE", "TPE"], least: 0.5 }, required: 2, reached: 2 },
      { share: { kind: "own-region", least: 0.3 }, required: 1, reached: 1 },
    ]);
    expect(found.price.limited).toBeGreaterThan(found.price.total);
  });

  it("is one run for the same inputs and settings, whatever the order of needs", async () => {
    const { runId } = await allocated();
    writeFileSync(inFolder("turned.jsonl"), lines([...needs].reverse()));
    const turned = await wasl("allocate", "--needs", "turned.jsonl", "--suppliers", "firms.jsonl", "--json");
    expect((JSON.parse(turned.stdout) as Printed).runId).toBe(runId);
    expect((await allocated("--most", "2")).runId).not.toBe(runId);
  });

  it.each([
    ["--share", "TPE=1.5", "part from 0 to 1"],
    ["--share", "BIG=0.5", "Expected categories"],
    ["--on", "2026-02-30", "Expected a day"],
    ["--rotate", "12", "pass --ledger FILE"],
    ["--out", "allocation.pdf", "Expected one of .json, .csv, .xlsx, .html"],
  ])("refuses %s %s with what would be right", async (option, value, message) => {
    const { code, stderr } = await wasl("allocate", ...files, option, value);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it("refuses a stable allocation with shares, and gives one without", async () => {
    expect((await wasl("allocate", ...files, "--stable", "--share", "TPE=0.1")).code).toBe(2);
    const found = await allocated("--stable", "--most", "1");
    expect(found.bound).toBeUndefined();
    expect(found.exposure.after.introduced).toBe(3);
  });

  it("speaks three languages, as people type it", async () => {
    const { code, stdout } = await runWasl(folder, "allocate", ...files, "--most", "1");
    expect(code).toBe(0);
    expect(stdout).toContain("Avec répartition");
    expect(stdout).toContain("toutes ses mises en relation sont prises par d'autres besoins");
    expect((await wasl("allocate", ...files, "--most", "1", "--lang", "ar")).stdout).toContain("مع التوزيع");
    expect((await wasl("allocate", ...files, "--most", "1", "--lang", "en")).stdout).toContain("Gini coefficient");
  });

  it.each(["csv", "xlsx", "html", "json"])("writes a %s file", async (format) => {
    const { code, stderr } = await wasl("allocate", ...files, "--most", "1", "--out", `allocation.${format}`);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).toContain("3 introductions of 3 firms for 3 needs");
    const bytes = readFileSync(inFolder(`allocation.${format}`));
    if (format === "xlsx") expect(bytes.subarray(0, 2).toString()).toBe("PK");
    else expect(bytes.toString()).toContain("rabat");
  });
});
