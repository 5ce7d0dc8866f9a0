import { execFileSync } from "node:child_process";
import { onPath } from "./on-path.js";

/** How to install a Redis or Valkey server, by the program that does it. */
const MANAGERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "apt-get": [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", "redis-server"],
  ],
  dnf: [["dnf", "install", "-y", "valkey"]],
  apk: [["apk", "add", "--no-cache", "redis"]],
  brew: [["brew", "install", "redis"]],
};

const ADVICE =
  "The tests need a Redis server. Set REDIS_URL to one, or install redis-server (or valkey-server), for example with " +
  "`sudo apt-get install redis-server`, `sudo dnf install valkey`, `sudo apk add redis` or `brew install redis`.";

/** Installs a server with the system's package manager, where this user may; else says what to install. */
export function installServer(): void {
  const manager = Object.keys(MANAGERS).find(onPath);
  const prefix = manager === undefined ? undefined : permission(manager);
  if (manager === undefined || prefix === undefined) throw new Error(ADVICE);
  try {
    for (const command of MANAGERS[manager] ?? []) run([...prefix, ...command]);
  } catch (cause) {
    throw new Error(ADVICE, { cause });
  }
}

/** What must stand before the command for it to be allowed; undefined when it is not. Homebrew refuses root. */
function permission(manager: string): readonly string[] | undefined {
  if (manager === "brew" || process.getuid?.() === 0) return [];
  try {
    execFileSync("sudo", ["-n", "true"], { stdio: "ignore" });
    return ["sudo", "-n"];
  } catch {
    return undefined;
  }
}

function run([command = "", ...args]: readonly string[]): void {
  execFileSync(command, args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
