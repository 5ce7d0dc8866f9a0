import { mkdir } from "node:fs/promises";
import pg from "pg";
import { underLock } from "./folder-lock.js";
import { ensureServer, serverFolder, stopServer, type ServerFolder } from "./server.js";

/** Longest wait for another command that is starting or stopping the same server. */
const LOCK_DEADLINE_MS = 30_000;

/** Longest wait for a server that is still recovering after a crash. */
const RECOVERY_DEADLINE_MS = 30_000;

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
 *                            ▲                   │
 *                            └── last one out ───┘        an owner killed without goodbye leaves it running: the next
 *                                                         command attaches, and stops it when it leaves
 *
 * Each command holds one connection for as long as it uses the server, so the server itself knows who is there and no
 * count can go stale.
 */
export async function joinEmbeddedPostgres(path: string): Promise<EmbeddedPostgres> {
  const folder = serverFolder(path);
  await mkdir(folder.path, { recursive: true });
  return underLock(folder.lockFile, LOCK_DEADLINE_MS, async () => {
    const url = await ensureServer(folder);
    const presence = await connectWhenReady(url);
    return { url, folder: folder.path, release: () => leave(folder, presence) };
  });
}

async function leave(folder: ServerFolder, presence: pg.Client): Promise<void> {
  await underLock(folder.lockFile, LOCK_DEADLINE_MS, async () => {
    const others = await othersConnected(presence).catch(() => 0);
    await presence.end().catch(() => undefined);
    if (others === 0) await stopServer(folder);
  });
}

/** Commands other than this one that hold a presence. */
async function othersConnected(presence: pg.Client): Promise<number> {
  const { rows } = await presence.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()`,
    [PRESENCE],
  );
  return rows[0]?.others ?? 0;
}

const PRESENCE = "wasl-presence";

async function connectWhenReady(url: string): Promise<pg.Client> {
  const deadline = Date.now() + RECOVERY_DEADLINE_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url, application_name: PRESENCE, keepAlive: true });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (!isStarting(error) || Date.now() > deadline) throw error;
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }
}

/** `cannot_connect_now`: the server is starting, recovering or shutting down. */
const isStarting = (error: unknown) => (error as { code?: string }).code === "57P03";
