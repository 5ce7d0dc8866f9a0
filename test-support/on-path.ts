import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, resolve } from "node:path";

/** True when the program can be run. */
export function onPath(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Where the system finds a program: a path stays what it is, a name is looked for in the folders of the PATH. */
export function whereOnPath(program: string): string | undefined {
  if (/[\\/]/.test(program)) return resolve(program);
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => resolve(folder, program)).find((path) => existsSync(path));
}
