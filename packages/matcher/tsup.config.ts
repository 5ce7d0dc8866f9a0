import { defineConfig } from "tsup";
import { copyLicences } from "./scripts/copy-licences.js";

/** Of mathjs only the parser is needed: bundled, it is a twentieth of what importing mathjs loads. */
const BUNDLED = ["mathjs"];

export default defineConfig({
  entry: {
    index: "src/index.ts",
    morocco: "src/packs/morocco/index.ts",
    cpv: "src/packs/cpv/index.ts",
    suggest: "src/suggestion/index.ts",
    allocate: "src/allocation/index.ts",
    mobilise: "src/near-miss/index.ts",
    gaps: "src/supply-gaps/index.ts",
    group: "src/grouping/index.ts",
    "two-sided": "src/two-sided/index.ts",
    letters: "src/letters/index.ts",
    "missing-data": "src/missing-data/index.ts",
  },
  format: "esm",
  platform: "neutral",
  target: "es2023",
  dts: true,
  clean: true,
  sourcemap: true,
  noExternal: BUNDLED,
  metafile: true,
  onSuccess: copyLicences,
  // Arabic labels as they are, not as escapes three times as long.
  esbuildOptions(options) {
    options.charset = "utf8";
    options.mainFields = ["module", "main"];
  },
});
