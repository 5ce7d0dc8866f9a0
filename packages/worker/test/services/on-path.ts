import { execFileSync } from "node:child_process";

/** True when the program can be run. */
export function onPath(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
