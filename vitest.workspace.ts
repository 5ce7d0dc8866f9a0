import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { SOURCES } from "./test-support/sources.js";

const source = (path: string) => fileURLToPath(new URL(`./packages/${path}`, import.meta.url));

/** Tests run against the sources of all packages, so that no build can be stale. */
const alias = Object.entries(SOURCES).map(([find, replacement]) => ({ find, replacement }));

/** In ms. A busy machine may take its time over what a test prepares. */
const hookTimeout = 240_000;

/** Two at the least: while one test waits for a server or a browser, another can work. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** These tests leave nothing behind in a module, so a process loads packs, schemas and samples once and not for each file. */
const SHARED_MODULES = { isolate: false };

const project = (
  name: string,
  options: {
    exclude?: string[];
    globalSetup?: string;
    testTimeout?: number;
    isolate?: boolean;
  } = {},
) => ({
  resolve: { alias },
  test: { name, root: source(name), include: ["test/**/*.test.ts"], hookTimeout, ...options },
});

/** The matcher's own tests, but for those that need a browser. */
const matcher = project("matcher", { exclude: ["test/environments/**"], testTimeout: 600_000, ...SHARED_MODULES });

/** The matcher in a real browser, which this provides, and in other places. */
const environments = {
  resolve: { alias },
  test: {
    name: "matcher-environments",
    root: source("matcher"),
    include: ["test/environments/**/*.test.ts"],
    globalSetup: source("matcher/test/environments/chromium-setup.ts"),
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
};

/** Without the tests of pages, which need a browser. */
const fixtures = project("fixtures", { exclude: ["test/reports/pages/**"], testTimeout: 120_000, ...SHARED_MODULES });

/** Reports as people see them: pages in a real browser, which this provides. */
const reportPages = {
  resolve: { alias },
  test: {
    name: "fixtures-reports",
    root: source("fixtures"),
    include: ["test/reports/pages/**/*.test.ts"],
    globalSetup: source("matcher/test/environments/chromium-setup.ts"),
    testTimeout: 120_000,
    hookTimeout: 300_000,
    ...SHARED_MODULES,
  },
};

/** The worker's tests run against real servers, which this provides. */
const worker = project("worker", {
  globalSetup: source("worker/test/services/global-setup.ts"),
  // A busy machine may take its time to start a server; no test measures how long.
  testTimeout: 120_000,
  ...SHARED_MODULES,
});

/** The benchmark's peers, held against the matcher's brute force. */
const bench = {
  resolve: { alias },
  test: {
    name: "bench",
    root: fileURLToPath(new URL("./bench", import.meta.url)),
    include: ["test/**/*.test.ts"],
    testTimeout: 240_000,
    hookTimeout,
    ...SHARED_MODULES,
  },
};

/** Three campaigns of faults and a control, two at once, each of which bounds its own time. */
const chaos = {
  resolve: { alias },
  test: {
    name: "chaos",
    root: fileURLToPath(new URL("./chaos", import.meta.url)),
    include: ["test/**/*.test.ts"],
    globalSetup: fileURLToPath(new URL("./chaos/test/global-setup.ts", import.meta.url)),
    testTimeout: 1_300_000,
    maxConcurrency: 2,
    hookTimeout,
  },
};

export default defineConfig({
  test: { maxWorkers, projects: [matcher, fixtures, environments, reportPages, worker, bench, chaos] },
});
