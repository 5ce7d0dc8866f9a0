import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { checkSupplier, createSupplierIndex, orThrow } from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { launch, outcomeInBrowser } from "./browser.js";
import { bundleForBrowsers } from "./bundle.js";
import { differencesBetween } from "./differences.js";
import { outcomeInThread } from "./node.js";
import { outcomeOf, type Outcome } from "./program.js";
import type { Content } from "./site.js";
import { drawWorld } from "./world.js";

/**
 * What ECMAScript leaves to the host: the last bit of sines, logarithms and powers, hence of a distance or a utility. Scores are
 * rounded to 12 decimals before they are compared, and must be the same.
 */
const LEFT_TO_THE_HOST = [
  ".candidates[].criteria[].facts.distanceKm",
  ".candidates[].criteria[].facts.worked.distanceKm",
  ".candidates[].criteria[].utility",
  ".candidates[].criteria[].contribution",
];
const LARGEST_DIFFERENCE = 1e-12;

let content: Content;
let here: Outcome;
let browser: Browser | undefined;

beforeAll(async () => {
  const world = drawWorld(2_010);
  const { code } = await bundleForBrowsers(`export * from "./program.ts";`);
  const firms = world.firms.map((firm) => orThrow(checkSupplier(firm, morocco)));
  content = { program: code, world, snapshot: createSupplierIndex(firms, morocco).snapshot() };
  here = outcomeOf(world, content.snapshot);
  browser = await launch(inject("chromium"));
});

afterAll(() => browser?.close());

function expectSame(there: Outcome): void {
  expect(Buffer.compare(there.snapshot, content.snapshot)).toBe(0);
  const differences = [...differencesBetween(here.lines, there.lines)];
  for (const [field, { count, of, largest }] of differences)
    console.info(`${field}: ${count} of ${of} differ, by ${largest.toExponential(1)} at most`);
  expect(LEFT_TO_THE_HOST).toEqual(expect.arrayContaining(differences.map(([field]) => field)));
  expect(Math.max(0, ...differences.map(([, { largest }]) => largest))).toBeLessThan(LARGEST_DIFFERENCE);
}

describe("the same snapshot and the same rankings come out", () => {
  it("of many firms and needs, most of which have a ranking", () => {
    expect(content.world.firms.length).toBeGreaterThan(3_000);
    expect(content.world.needs.length).toBeGreaterThan(250);
    expect(here.lines.filter((line) => line.includes(`"distanceKm"`)).length).toBeGreaterThan(here.lines.length / 2);
  });

  it("of a thread of Node that shares memory, to the last bit", async () => {
    const there = await outcomeInThread(content);
    expect(Buffer.compare(there.snapshot, content.snapshot)).toBe(0);
    expect(there.lines.join("\n") === here.lines.join("\n")).toBe(true);
  });

  it.each([
    ["a page", {}],
    ["a Web Worker that shares memory with its page", { worker: true }],
    ["a page that forbids eval", { strict: true }],
  ])("of %s in Chromium", async (_, where) => {
    expectSame(await outcomeInBrowser(browser!, content, where));
  });
});

describe("a bundle for browsers", () => {
  it("is refused when something imports a module of Node", async () => {
    await expect(bundleForBrowsers(`export * from "node:fs";`)).rejects.toThrow(/node:fs/);
    await expect(bundleForBrowsers(`export * from "crypto";`)).rejects.toThrow(/crypto/);
  });
});
