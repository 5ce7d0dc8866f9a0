import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Folders in the order in which they are built: each may use those before it. */
export const ALL_PACKAGES = ["packages/matcher", "packages/fixtures", "packages/worker"];
const INPUTS = ["src", "data", "tsup.config.ts", "package.json"];
const LOCK = join(root, "node_modules", ".wasl-build");
const LOCK_PATIENCE_MS = 300_000;

/**
 * Builds the packages whose sources are newer than what was built from them. Says nothing unless it builds, and then on
 * standard error, so that a program may read the standard output of the command. Throws when a build fails.
 */
export function buildWhenStale(packages = ALL_PACKAGES) {
  if (stalePackages(packages).length === 0) return;
  const unlock = lock();
  try {
    // Another process may have built them while this one waited.
    for (const folder of stalePackages(packages)) build(folder);
  } finally {
    unlock();
  }
}

/** The first package that is out of date and all that come after it, since they may hold parts of it. */
function stalePackages(packages) {
  const first = packages.findIndex((folder) => newestInput(folder) > builtAt(folder));
  return first < 0 ? [] : packages.slice(first);
}

function newestInput(folder) {
  return Math.max(...INPUTS.map((input) => newest(join(root, folder, input))));
}

function newest(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((child) => newest(join(path, child))));
}

/** When the oldest file of the package's build was written, in ms; 0 when it was never built. */
function builtAt(folder) {
  const dist = join(root, folder, "dist");
  if (!statSync(join(dist, "index.js"), { throwIfNoEntry: false })) return 0;
  const programs = readdirSync(dist).filter((file) => file.endsWith(".js"));
  return Math.min(...programs.map((file) => statSync(join(dist, file)).mtimeMs));
}

function build(folder) {
  process.stderr.write(`Building ${folder}\n`);
  const tsup = createRequire(join(root, "package.json")).resolve("tsup/dist/cli-default.js");
  const cwd = join(root, folder);
  // Types are for publishing; running needs none, and they take most of the time.
  const { status } = spawnSync(process.execPath, [tsup, "--no-dts", "--silent"], { cwd, stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error(`${folder} does not build.`);
}

/** Lets one process build at a time. Returns what releases the lock; that of a process that is gone is taken over. */
function lock() {
  const giveUp = Date.now() + LOCK_PATIENCE_MS;
  while (!acquire()) {
    if (Date.now() > giveUp) throw new Error(`Another build does not end. If there is none, remove ${LOCK}.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  return () => rmSync(LOCK, { recursive: true, force: true });
}

function acquire() {
  try {
    mkdirSync(LOCK);
    writeFileSync(join(LOCK, "pid"), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (ownerIsGone()) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function ownerIsGone() {
  try {
    process.kill(Number(readFileSync(join(LOCK, "pid"), "utf8")), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildWhenStale();
