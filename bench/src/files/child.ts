import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Format, NamedTask, TaskFigures } from "./reading-task.js";

const run = promisify(execFile);

/** Built beside this program. */
const TASK_PROCESS = fileURLToPath(new URL("./task-process.js", import.meta.url));

/** The command `wasl` as the worker package builds it, beside its library. */
const WASL = fileURLToPath(new URL("./wasl.js", import.meta.resolve("@wasl/worker")));

/** Does a task in a process of its own, so that its peak memory is its own. */
export async function inOwnProcess(task: NamedTask, format: Format, path: string): Promise<TaskFigures> {
  const { stdout } = await run(process.execPath, [TASK_PROCESS, task.name, format, path]);
  return JSON.parse(stdout) as TaskFigures;
}

/** Writes a generated register with the project's own command. */
export async function writeRegister(path: string, { firms, seed }: { firms: number; seed: number }): Promise<void> {
  await run(process.execPath, [WASL, "generate", "register", "--size", `${firms}`, "--seed", `${seed}`, "--out", path]);
}
