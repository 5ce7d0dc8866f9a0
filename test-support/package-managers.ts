import { execFileSync } from "node:child_process";
import { onPath } from "./on-path.js";

/** What a system's package manager calls a program that the tests run. */
export type PackageNames = Readonly<Partial<Record<Manager, string>>>;
type Manager = "apt-get" | "dnf" | "apk" | "brew";

/** How a package is installed, by the program that does it. */
const COMMANDS: Readonly<Record<Manager, (name: string) => readonly (readonly string[])[]>> = {
  "apt-get": (name) => [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", name],
  ],
  dnf: (name) => [["dnf", "install", "-y", name]],
  apk: (name) => [["apk", "add", "--no-cache", name]],
  brew: (name) => [["brew", "install", name]],
};

/**
 * The program found by `find`, after the system's package manager has installed its package if there was none.
 *
 * @throws Error with the advice where this user may not install, or where the package does not bring the program.
 */
export function foundOrInstalled(find: () => string | undefined, names: PackageNames, advice: string): string {
  const present = find();
  if (present !== undefined) return present;
  install(names, advice);
  const installed = find();
  if (installed === undefined) throw new Error(`What was installed cannot be run. ${advice}`);
  return installed;
}

function install(names: PackageNames, advice: string): void {
  const manager = (Object.keys(names) as Manager[]).find(onPath);
  const prefix = manager && permission(manager);
  if (!manager || !prefix) throw new Error(advice);
  try {
    for (const command of COMMANDS[manager](names[manager] as string)) run([...prefix, ...command]);
  } catch (cause) {
    throw new Error(advice, { cause });
  }
}

/** What must stand before the command for it to be allowed; undefined when it is not. Homebrew refuses root. */
function permission(manager: Manager): readonly string[] | undefined {
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
