import { chromium, type Browser, type Page } from "playwright-core";
import type { Outcome } from "./program.js";
import { openSite, type Content } from "./site.js";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium without a window, with a profile of its own that goes when it is closed. */
export function launch(executablePath: string): Promise<Browser> {
  // Root and containers have no sandbox; the one page that is opened is our own.
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: false, args: FLAGS, timeout: 120_000 });
}

/** What a page ranks in a browser: on its main thread or in a Web Worker. */
export async function outcomeInBrowser(
  browser: Browser,
  content: Content,
  where: { readonly worker?: boolean; readonly strict?: boolean } = {},
): Promise<Outcome> {
  const site = await openSite(content, where);
  const page = await browser.newPage();
  try {
    const failed = failureOf(page);
    await page.goto(where.worker ? `${site.url}?worker` : site.url);
    return await Promise.race([site.outcome, failed]);
  } finally {
    await page.close();
    await site.close();
  }
}

/** Rejects when the page throws, crashes, is closed or lacks a file before it has answered. */
function failureOf(page: Page): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    page.on("pageerror", reject);
    page.on("crash", () => reject(new Error("The page crashed.")));
    page.on("close", () => reject(new Error("The page was closed.")));
    page.on("requestfailed", (request) => reject(new Error(`${request.url()} could not be read.`)));
    page.on("response", (response) => {
      if (!response.ok()) reject(new Error(`${response.url()}: ${response.status()}`));
    });
  });
  failed.catch(() => undefined);
  return failed;
}
