import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/main.ts",
    "task-process": "src/files/task-process.ts",
    "run-process": "src/run/run-process.ts",
    "run-thread": "src/run/run-thread.ts",
    "queue-worker": "src/queue/worker-process.ts",
    "queue-scoring-thread": "src/queue/scoring-thread.ts",
  },
  format: "esm",
  platform: "node",
  target: "node20",
  clean: true,
  sourcemap: true,
});
