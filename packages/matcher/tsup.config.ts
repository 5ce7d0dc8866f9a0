import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", morocco: "src/packs/morocco/index.ts", cpv: "src/packs/cpv/index.ts" },
  format: "esm",
  platform: "neutral",
  target: "es2023",
  dts: true,
  clean: true,
  sourcemap: true,
  // Arabic labels as they are, not as escapes three times as long.
  esbuildOptions(options) {
    options.charset = "utf8";
  },
});
