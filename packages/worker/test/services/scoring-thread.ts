import { mkdtemp, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "tsup";

const worker = fileURLToPath(new URL("../..", import.meta.url));
const source = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/**
 * Bundles the file that scoring threads load, from the sources of this checkout: Node cannot load TypeScript in a thread,
 * and a build made earlier could be stale.
 */
export async function bundleScoringThread(): Promise<{ file: string; remove(): Promise<void> }> {
  const directory = await mkdtemp(`${worker}node_modules/.wasl-thread-`);
  await build({
    config: false,
    silent: true,
    entry: { thread: `${worker}src/scoring-threads/thread.ts` },
    outDir: directory,
    format: "cjs",
    platform: "node",
    target: "node20",
    noExternal: [/.*/],
    clean: false,
    esbuildOptions: (options) => {
      options.alias = {
        "@wasl/matcher/morocco": source("matcher/src/packs/morocco/index.ts"),
        "@wasl/matcher/cpv": source("matcher/src/packs/cpv/index.ts"),
        "@wasl/matcher": source("matcher/src/index.ts"),
      };
    },
  });
  return { file: `${directory}/thread.cjs`, remove: () => rm(directory, { recursive: true, force: true }) };
}
