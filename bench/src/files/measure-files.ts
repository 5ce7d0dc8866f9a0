import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spreadOf, type Spread } from "../measuring/summary.js";
import { inOwnProcess, writeRegister } from "./child.js";
import type { Format, NamedTask, TaskFigures } from "./reading-task.js";
import { readingTasks } from "./tasks.js";

export interface FilesPlan {
  readonly firms: number;
  readonly seed: number;
  readonly repeats: number;
  readonly formats: readonly Format[];
  /** Told what is being done. */
  readonly onStep: (step: string) => void;
}

/** What came out for one format. */
export interface FormatResult {
  readonly format: Format;
  readonly firms: number;
  readonly bytes: number;
  readonly tasks: readonly TaskResult[];
}

/** What came out for one task, over the repeats. */
export interface TaskResult {
  readonly task: string;
  readonly title: string;
  readonly records: number;
  readonly seconds: Spread;
  readonly peakBytes: Spread;
  /** How many times as long as the bare parser it took in the same repeat; absent for what reads nothing. */
  readonly ratio?: Spread;
}

/** Writes a generated register in each format to a folder of its own, measures all tasks on it, and removes it. */
export async function measureFiles(plan: FilesPlan): Promise<FormatResult[]> {
  const folder = await mkdtemp(join(tmpdir(), "wasl-bench-"));
  try {
    const results: FormatResult[] = [];
    for (const format of plan.formats) results.push(await measureFormat(format, folder, plan));
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureFormat(format: Format, folder: string, plan: FilesPlan): Promise<FormatResult> {
  const path = join(folder, `register.${format}`);
  plan.onStep(`${format}: writing ${plan.firms} firms`);
  await writeRegister(path, plan);
  const tasks = readingTasks.filter(({ formats }) => formats.includes(format));
  const figures = await inTurns(tasks, { format, path }, plan);
  const { size: bytes } = await stat(path);
  const bare = figures[tasks.findIndex(({ name }) => name === "bare")]!;
  return { format, firms: plan.firms, bytes, tasks: tasks.map((task, i) => resultOf(task, figures[i]!, bare)) };
}

/** Each task once a repeat, beginning one further on each time. */
async function inTurns(
  tasks: readonly NamedTask[],
  { format, path }: { readonly format: Format; readonly path: string },
  { repeats, onStep }: FilesPlan,
): Promise<TaskFigures[][]> {
  const figures = tasks.map((): TaskFigures[] => []);
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (let turn = 0; turn < tasks.length; turn += 1) {
      const at = (turn + repeat) % tasks.length;
      onStep(`${format}: ${tasks[at]!.title}, ${repeat + 1} of ${repeats}`);
      figures[at]!.push(await inOwnProcess(tasks[at]!, format, path));
    }
  }
  return figures;
}

function resultOf(
  { name, title }: NamedTask,
  figures: readonly TaskFigures[],
  bare: readonly TaskFigures[],
): TaskResult {
  const records = figures[0]!.records;
  const ratio = spreadOf(figures.map(({ seconds }, repeat) => seconds / bare[repeat]!.seconds));
  return {
    task: name,
    title,
    records,
    seconds: spreadOf(figures.map(({ seconds }) => seconds)),
    peakBytes: spreadOf(figures.map(({ peakBytes }) => peakBytes)),
    ...(records === 0 ? {} : { ratio }),
  };
}
