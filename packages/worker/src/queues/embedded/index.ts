import { mkdir } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { underLock } from "./folder-lock.js";
import { ensureServer, serverFolder, stopServer, type ServerFolder } from "./server.js";

/** Longest wait for another command that is starting or stopping the same server. */
const LOCK_DEADLINE_MS = 30_000;

/** Longest wait for a server that is still recovering after a crash. */
const RECOVERY_DEADLINE_MS = 30_000;

const LOOK_AGAIN_MS = 100;

/** This process's share in an embedded PostgreSQL. */
export interface EmbeddedPostgres {
  /** Connection string; holds the password. */
  readonly url: string;
  readonly folder: string;
  /** Gives the share back; the last one to leave stops the server. */
  release(): Promise<void>;
}

/**
 * Joins the PostgreSQL of a folder, and starts it (creating it the first time) when it does not run.
 *
 *     absent ── initdb ─► stopped ── start ─► running ◄─ attach ── other commands
 *                            ▲                 │   ▲
 *                            └─ last one out ──┘   └─ killed: one of those who use it starts it again
 *
 * Each command holds one connection for as long as it uses the server, so the server itself knows who is there and no
 * count can go stale. A command that is killed leaves the server running: the next one attaches, and stops it when it leaves.
 */
export async function joinEmbeddedPostgres(path: string): Promise<EmbeddedPostgres> {
  const folder = serverFolder(path);
  await mkdir(folder.path, { recursive: true });
  const { url, client } = await attend(folder);
  const presence: Presence = { client: Promise.resolve(client), left: false };
  returnWhenLost(folder, presence, client);
  return { url, folder: folder.path, release: () => leave(folder, presence) };
}

/** A command's connection to the server, which is another one after the server was killed. */
interface Presence {
  client: Promise<pg.Client>;
  left: boolean;
}

/** Starts the server where it does not run, and connects to it. */
function attend(folder: ServerFolder): Promise<{ url: string; client: pg.Client }> {
  return underLock(folder.lockFile, LOCK_DEADLINE_MS, async () => {
    const deadline = Date.now() + RECOVERY_DEADLINE_MS;
    for (;;) {
      const url = await ensureServer(folder);
      try {
        return { url, client: await connect(url) };
      } catch (error) {
        if (!passesSoon(error) || Date.now() > deadline) throw error;
        await pause(LOOK_AGAIN_MS);
      }
    }
  });
}

function returnWhenLost(folder: ServerFolder, presence: Presence, client: pg.Client): void {
  client.once("end", () => {
    if (presence.left) return;
    presence.client = attend(folder).then((again) => again.client);
    presence.client.then(
      (next) => returnWhenLost(folder, presence, next),
      () => undefined,
    );
  });
}

async function leave(folder: ServerFolder, presence: Presence): Promise<void> {
  presence.left = true;
  const client = await presence.client.catch(() => undefined);
  await underLock(folder.lockFile, LOCK_DEADLINE_MS, async () => {
    const alone = client !== undefined && (await isAlone(client));
    await client?.end().catch(() => undefined);
    if (alone) await stopServer(folder);
  });
}

/** True when no other command is connected; false when it cannot be known. */
async function isAlone(client: pg.Client): Promise<boolean> {
  const others = `SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()`;
  return client.query(others, [PRESENCE]).then(
    ({ rowCount }) => rowCount === 0,
    () => false,
  );
}

const PRESENCE = "wasl-presence";

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: PRESENCE, keepAlive: true });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/**
 * The server is starting, recovering or shutting down (`cannot_connect_now`), or was killed so short a time ago that it seemed
 * to run.
 */
const passesSoon = (error: unknown) =>
  ["57P03", "ECONNREFUSED", "ECONNRESET"].includes((error as { code: string }).code);
