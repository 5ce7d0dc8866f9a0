import { spawnSync } from "node:child_process";

/** Runs the package manager with what it wrote as text: the one that runs us, else the one that the project uses. */
export function pnpm(...args) {
  const own = process.env.npm_execpath;
  const [command, ...before] = own?.endsWith("js") ? [process.execPath, own] : ["npx", "-y", "pnpm@12"];
  return spawnSync(command, [...before, ...args], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}
