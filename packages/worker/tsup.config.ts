import { defineConfig } from "tsup";
import { copyLicences } from "../matcher/scripts/copy-licences.js";

/**
 * What writes letters needs nothing else to run, and names a package it does not load that asks for a later Node: bundled, it is a chunk
 * of its own that the command loads when letters are written.
 */
const BUNDLED = ["docx"];

export default defineConfig({
  entry: { index: "src/index.ts", wasl: "src/cli/main.ts", "scoring-thread": "src/scoring-threads/thread.ts" },
  format: "esm",
  platform: "node",
  target: "node20",
  dts: { entry: { index: "src/index.ts" } },
  clean: true,
  sourcemap: true,
  noExternal: BUNDLED,
  metafile: true,
  onSuccess: copyLicences,
});
