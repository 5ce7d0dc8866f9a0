// The process of one reading task: `node task-process.js NAME FORMAT PATH` prints its TaskFigures as JSON.
import type { TaskFigures } from "./reading-task.js";
import { readingTasks } from "./tasks.js";

const [name, format, path] = process.argv.slice(2);
const task = readingTasks.find((known) => known.name === name && known.formats.some((known) => known === format));
if (task === undefined || path === undefined) throw new Error(`There is no task ${name} for ${format}.`);

const read = await task.load();
const start = performance.now();
const records = await read(path);
const figures: TaskFigures = {
  records,
  seconds: (performance.now() - start) / 1_000,
  // Given in KiB.
  peakBytes: process.resourceUsage().maxRSS * 1_024,
};
process.stdout.write(JSON.stringify(figures));
