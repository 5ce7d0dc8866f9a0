import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", wasl: "src/cli/main.ts", "scoring-thread": "src/scoring-threads/thread.ts" },
  format: "esm",
  platform: "node",
  target: "node20",
  dts: { entry: { index: "src/index.ts" } },
  clean: true,
  sourcemap: true,
});
