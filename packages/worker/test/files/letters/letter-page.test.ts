import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provideChromium } from "../../../../../test-support/chromium.js";
import { launch, withPage } from "../../../../fixtures/test/reports/pages/open-page.js";
import { lettersPage } from "../../../src/files/letters/letter-page.js";
import { curatedPairing, lettersOf, linesOf, withoutDirections } from "./drawn-letters.js";

const HOSTILE = `<img src=x onerror="window.hit=1"></title><script>window.hit=1</script>"'>\u202e&lt;`;

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch(provideChromium());
}, 300_000);
afterAll(() => browser.close());

const inOneLine = (text: string) => withoutDirections(text).replace(/\s+/g, " ").trim();

describe("letters as a page", () => {
  it("say line by line what the letters say, each in its language and direction", async () => {
    const letters = lettersOf(curatedPairing(0, 0));
    await withPage(browser, lettersPage(letters, "Courriers"), async ({ page, complaints, requests }) => {
      const texts: string[] = await page.evaluate(
        `[...document.querySelectorAll("article :is(p, h1, li)")].map((one) => one.textContent)`,
      );
      expect(texts.map(inOneLine)).toEqual(letters.flatMap(linesOf).map(inOneLine));
      const shown: [string, string][] = await page.evaluate(
        `[...document.querySelectorAll("article")].map((one) => [one.lang, getComputedStyle(one).direction])`,
      );
      expect(shown).toEqual(letters.map(({ language, direction }) => [language, direction]));
      expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
      for (const width of [360, 1_200]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      }
    });
  });

  it("print each letter on a sheet of its own", async () => {
    const letters = lettersOf(curatedPairing(0, 0));
    await withPage(browser, lettersPage(letters, "Courriers"), async ({ page }) => {
      const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThanOrEqual(letters.length);
    });
  });

  it("run and load nothing that a name holds", async () => {
    const letters = lettersOf(curatedPairing(3, 5, HOSTILE), HOSTILE);
    await withPage(browser, lettersPage(letters, HOSTILE), async ({ page, complaints, requests }) => {
      expect(await page.evaluate("window.hit")).toBeUndefined();
      expect(await page.locator("img, script").count()).toBe(0);
      expect(await page.locator("article").first().textContent()).toContain("onerror");
      expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
    });
  });
});
