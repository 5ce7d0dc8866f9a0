import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/main.ts", "task-process": "src/files/task-process.ts" },
  format: "esm",
  platform: "node",
  target: "node20",
  clean: true,
  sourcemap: true,
});
