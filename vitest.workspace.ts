import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(`./packages/${path}`, import.meta.url));

/** Tests run against the sources of all packages, so that no build can be stale. */
const alias = [
  { find: "@wasl/matcher/morocco", replacement: source("matcher/src/packs/morocco/index.ts") },
  { find: "@wasl/matcher/cpv", replacement: source("matcher/src/packs/cpv/index.ts") },
  { find: "@wasl/matcher", replacement: source("matcher/src/index.ts") },
  { find: "@wasl/fixtures", replacement: source("fixtures/src/index.ts") },
  { find: "@wasl/worker", replacement: source("worker/src/index.ts") },
];

const project = (name: string, options: { globalSetup?: string; testTimeout?: number; hookTimeout?: number } = {}) => ({
  resolve: { alias },
  test: { name, root: source(name), include: ["test/**/*.test.ts"], ...options },
});

/** The worker's tests run against real servers, which this provides. */
const worker = project("worker", {
  globalSetup: source("worker/test/services/global-setup.ts"),
  // A busy machine may take its time to start a server; no test measures how long.
  testTimeout: 60_000,
  hookTimeout: 120_000,
});

/** The benchmark's peers, held against the matcher's brute force. */
const bench = {
  resolve: { alias },
  test: {
    name: "bench",
    root: fileURLToPath(new URL("./bench", import.meta.url)),
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
  },
};

export default defineConfig({
  test: { projects: [project("matcher", { testTimeout: 600_000 }), project("fixtures"), worker, bench] },
});
