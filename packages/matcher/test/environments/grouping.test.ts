import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import highsLoader from "highs";
import { expect, inject, it } from "vitest";
import { checkNeed, checkSupplier, createSupplierIndex, orThrow, type Need, type Supplier } from "../../src/index.js";
import { createGroupFinder, highsSolver } from "../../src/grouping/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { Draw, drawFirms, drawNeed } from "../oracle/random-world.js";
import { launch } from "./browser.js";
import { bundleForBrowsers } from "./bundle.js";

const MATCHER = `
export { checkNeed, checkSupplier, createSupplierIndex, orThrow } from "@wasl/matcher";
export { createGroupFinder, highsSolver } from "@wasl/matcher/group";
export { morocco } from "@wasl/matcher/morocco";`;

const PAGE = `<script type="module">
import highsLoader from "/highs.mjs";
import { checkNeed, checkSupplier, createGroupFinder, createSupplierIndex, highsSolver, morocco, orThrow } from "/matcher.js";
globalThis.group = async (firms, needs) => {
  const solve = highsSolver(await highsLoader({ locateFile: () => "/highs.wasm" }));
  const index = createSupplierIndex(firms.map((firm) => orThrow(checkSupplier(firm, morocco))), morocco);
  const finder = createGroupFinder({ pack: morocco, solve, maxKmBetween: 100 });
  return needs.map((need) => finder.groupFor(orThrow(checkNeed(need, morocco)), index));
};
</script>`;

/** A page of a site that is there for it alone: whatever it asks for is answered from memory. */
async function inBrowser(firms: readonly Supplier[], needs: readonly Need[]): Promise<unknown> {
  const { code } = await bundleForBrowsers(MATCHER);
  const wasm = createRequire(import.meta.url).resolve("highs/runtime");
  const script = (body: Uint8Array) => ({ contentType: "text/javascript", body: Buffer.from(body) });
  const files = new Map([
    ["/", { contentType: "text/html", body: Buffer.from(PAGE) }],
    ["/matcher.js", script(code)],
    ["/highs.mjs", script(await readFile(join(dirname(wasm), "highs.mjs")))],
    ["/highs.wasm", { contentType: "application/wasm", body: await readFile(wasm) }],
  ]);
  const browser = await launch(inject("chromium"));
  try {
    const page = await browser.newPage();
    await page.route("**/*", (route) =>
      route.fulfill(files.get(new URL(route.request().url()).pathname) ?? { status: 404 }),
    );
    await page.goto("http://group.invalid/");
    await page.waitForFunction("globalThis.group");
    return await page.evaluate(`group(${JSON.stringify(firms)}, ${JSON.stringify(needs)})`);
  } finally {
    await browser.close();
  }
}

it("finds the same groups in a browser, with HiGHS there", async () => {
  const draw = new Draw(11);
  const { firms, climate } = drawFirms(draw);
  const needs = Array.from({ length: 25 }, () => drawNeed(draw, climate, firms));
  const solve = highsSolver(await highsLoader());
  const index = createSupplierIndex(
    firms.map((firm) => orThrow(checkSupplier(firm, morocco))),
    morocco,
  );
  const finder = createGroupFinder({ pack: morocco, solve, maxKmBetween: 100 });
  const groupings = needs.map((need) => finder.groupFor(orThrow(checkNeed(need, morocco)), index));
  expect(new Set(groupings.map(({ members }) => members.length)).size).toBeGreaterThan(1);
  expect(await inBrowser(firms, needs)).toEqual(groupings);
});
