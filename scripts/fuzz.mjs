// pnpm fuzz [--seed N] [--scale 0.1] [--only formulas|tables|documents|workbooks|messages] [--threads N]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "tsup";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = (path) => `${root}packages/${path}`;

/** Node's threads cannot load TypeScript, and a build made earlier could be stale. */
async function bundle(folder) {
  await build({
    config: false,
    silent: true,
    entry: {
      campaign: `${root}test-support/fuzz/campaign.ts`,
      thread: `${root}test-support/fuzz/thread.ts`,
      formulas: source("matcher/test/fuzz/formulas.ts"),
      tables: source("worker/test/fuzz/tables.ts"),
      documents: source("worker/test/fuzz/documents.ts"),
      workbooks: source("worker/test/fuzz/workbooks.ts"),
      messages: source("worker/test/fuzz/messages.ts"),
    },
    outDir: folder,
    format: "esm",
    platform: "node",
    target: "node20",
    noExternal: [/./],
    splitting: true,
    sourcemap: "inline",
    clean: false,
    banner: {
      js: `import { createRequire as toRequire } from "node:module"; const require = toRequire(import.meta.url);`,
    },
    esbuildOptions: (options) => {
      options.outExtension = { ".js": ".js" };
      options.alias = {
        "@wasl/matcher/morocco": source("matcher/src/packs/morocco/index.ts"),
        "@wasl/matcher/cpv": source("matcher/src/packs/cpv/index.ts"),
        "@wasl/matcher/two-sided": source("matcher/src/two-sided/index.ts"),
        "@wasl/matcher/letters": source("matcher/src/letters/index.ts"),
        "@wasl/matcher/missing-data": source("matcher/src/missing-data/index.ts"),
        "@wasl/matcher/suggest": source("matcher/src/suggestion/index.ts"),
        "@wasl/matcher": source("matcher/src/index.ts"),
        "@wasl/fixtures": source("fixtures/src/index.ts"),
      };
    },
  });
}

const folder = mkdtempSync(`${root}node_modules/.wasl-fuzz-`);
try {
  await bundle(folder);
  const args = ["--enable-source-maps", `${folder}/campaign.js`, ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
