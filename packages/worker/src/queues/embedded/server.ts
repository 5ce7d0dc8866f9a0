import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { join, resolve } from "node:path";
import { findBinaries, type PostgresBinaries } from "./binaries.js";
import { disownStaleFile, runningPostmaster } from "./postmaster.js";
import { accountForServer, invocation, type Account } from "./unprivileged.js";

const USER = "wasl";

/** Time for what a killed server left running to notice and end, before a second and last attempt to start. */
const REMAINS_MS = 1_000;

/** A PostgreSQL in a folder: its files, and the programs that run it. */
export interface ServerFolder {
  readonly path: string;
  readonly data: string;
  readonly passwordFile: string;
  readonly portFile: string;
  readonly lockFile: string;
}

/** The layout of a folder that holds an embedded PostgreSQL. */
export function serverFolder(path: string): ServerFolder {
  const root = resolve(path);
  return {
    path: root,
    data: join(root, "data"),
    passwordFile: join(root, "password"),
    portFile: join(root, "port"),
    lockFile: join(root, "lock"),
  };
}

/** Starts the folder's server, or finds it running, and returns its connection string. Call under the folder's lock. */
export async function ensureServer(folder: ServerFolder): Promise<string> {
  const running = await runningPostmaster(folder.data);
  const port = running?.port ?? (await startServer(folder));
  const password = (await readFile(folder.passwordFile, "utf8")).trim();
  return `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
}

/** Stops the folder's server and waits until it is down. Call under the folder's lock. */
export async function stopServer(folder: ServerFolder): Promise<void> {
  if (!(await runningPostmaster(folder.data))) return;
  const { pg_ctl } = await findBinaries();
  const stopped = run(pg_ctl, ["stop", "-w", "-m", "fast", "-D", folder.data], accountForServer());
  await stopped.catch(async (error: unknown) => {
    // One that was killed a moment ago can look alive and be gone when it is told to stop.
    if (await runningPostmaster(folder.data)) throw error;
  });
}

async function startServer(folder: ServerFolder): Promise<number> {
  const binaries = await findBinaries();
  const account = accountForServer();
  if (!existsSync(folder.data)) await createCluster(folder, binaries, account);
  await disownStaleFile(folder.data);
  const port = await freePort(await lastPort(folder));
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`;
  const log = join(folder.data, "server.log");
  const start = () => run(binaries.pg_ctl, ["start", "-w", "-D", folder.data, "-l", log, "-o", options], account);
  await start().catch(() => pause(REMAINS_MS).then(start));
  await writeFile(folder.portFile, String(port));
  return port;
}

/** Where the server was before: commands that used it when it was killed look for it there. */
async function lastPort(folder: ServerFolder): Promise<number | undefined> {
  return Number(await readFile(folder.portFile, "utf8").catch(() => "")) || undefined;
}

/** Builds the cluster beside its final name and renames it, so that a killed start leaves nothing half-made. */
async function createCluster(folder: ServerFolder, { initdb }: PostgresBinaries, account?: Account): Promise<void> {
  const fresh = join(folder.path, "data.new");
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true, mode: 0o700 });
  await writeFile(folder.passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (account) await chown(fresh, account.uid, account.gid);
  if (account) await chown(folder.passwordFile, account.uid, account.gid);
  const access = ["--auth=scram-sha-256", `--username=${USER}`, `--pwfile=${folder.passwordFile}`];
  await run(initdb, [`--pgdata=${fresh}`, "--encoding=UTF8", "--locale=C", ...access], account);
  if (account) await chown(folder.passwordFile, process.getuid?.() ?? 0, process.getgid?.() ?? 0);
  await chmod(folder.passwordFile, 0o600);
  await rename(fresh, folder.data);
}

/** Runs a PostgreSQL program; its output goes into the error when it fails. The server it starts keeps no pipe open. */
async function run(program: string, args: readonly string[], account: Account | undefined): Promise<void> {
  const { command, args: full, ...identity } = invocation(program, args, account);
  const env = { ...process.env, LC_ALL: "C" };
  const child = spawn(command, full, { ...identity, env, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((done, fail) => child.once("error", fail).once("exit", done));
  child.stdout.destroy();
  child.stderr.destroy();
  if (code !== 0)
    throw new Error(`${program} ${args[0] ?? ""} failed (${code}):\n${Buffer.concat(output).toString("utf8")}`);
}

/** A port of the loopback interface that nothing listens on at the moment: the wanted one, unless that is taken. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", (error) => (wanted === 0 ? fail(error) : done(freePort())));
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
