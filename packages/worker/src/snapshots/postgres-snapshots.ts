import { sha256 } from "../contracts/index.js";
import { pack, unpack } from "./packing.js";
import { DEFAULT_KEEP_DAYS, forgetDamaged, SnapshotMissingError, type SnapshotStore } from "./snapshot-store.js";

/** The part of a pg pool that is needed here. */
export interface SqlPool {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount?: number | null }>;
}

/** The lock makes starters wait for one another, since CREATE IF NOT EXISTS alone can fail when two run at once. */
const TABLES = `
  BEGIN;
  SELECT pg_advisory_xact_lock(hashtext('wasl-snapshots'));
  CREATE TABLE IF NOT EXISTS wasl_snapshot (
    hash text PRIMARY KEY,
    used_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE IF NOT EXISTS wasl_snapshot_chunk (
    hash text NOT NULL REFERENCES wasl_snapshot ON DELETE CASCADE,
    n integer NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (hash, n)
  );
  COMMIT;`;

/** One statement writes head and pieces, so that a snapshot exists whole or not at all. */
const INSERT = `
  WITH head AS (
    INSERT INTO wasl_snapshot (hash) VALUES ($1) ON CONFLICT (hash) DO NOTHING RETURNING hash
  )
  INSERT INTO wasl_snapshot_chunk (hash, n, content)
  SELECT head.hash, piece.n - 1, piece.content FROM head, unnest($2::bytea[]) WITH ORDINALITY AS piece (content, n)`;

/** Snapshots as rows of two tables in the backend's schema; makes the tables and forgets what is past its time. */
export async function createPostgresSnapshots(pool: SqlPool, keepDays = DEFAULT_KEEP_DAYS): Promise<SnapshotStore> {
  await pool.query(TABLES);
  await pool.query("DELETE FROM wasl_snapshot WHERE used_at < now() - make_interval(secs => $1)", [keepDays * 86_400]);

  const has = async (hash: string) => {
    const { rows } = await pool.query("UPDATE wasl_snapshot SET used_at = now() WHERE hash = $1 RETURNING hash", [
      hash,
    ]);
    return rows.length > 0;
  };

  return {
    has,
    put: async (content) => {
      const hash = sha256(content);
      if (!(await has(hash))) await pool.query(INSERT, [hash, await pack(content)]);
      return hash;
    },
    get: async (hash) => {
      if (!(await has(hash))) throw new SnapshotMissingError(hash);
      const { rows } = await pool.query("SELECT content FROM wasl_snapshot_chunk WHERE hash = $1 ORDER BY n", [hash]);
      const chunks = (rows as { content: Buffer }[]).map((row) => row.content);
      const forget = () => pool.query("DELETE FROM wasl_snapshot WHERE hash = $1", [hash]);
      return unpack(hash, chunks).catch((error: unknown) => forgetDamaged(error, forget));
    },
  };
}
