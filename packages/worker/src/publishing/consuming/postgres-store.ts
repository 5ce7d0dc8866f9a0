import { takingOf, type ConsumerStore, type Place, type Taking } from "./consumer-store.js";

/** A connection of the package `pg`, as far as it is used here. */
export interface SqlClient {
  query(sql: string, values?: readonly unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** A connection on loan from a pool. */
interface LentClient extends SqlClient {
  release(error?: Error | boolean): void;
  on(event: "error", listener: () => void): unknown;
  off(event: "error", listener: () => void): unknown;
}

/** A pool of the package `pg`. */
export interface SqlPool {
  connect(): Promise<LentClient>;
}

const TABLE = `create table if not exists wasl_taken (
  run_id text, chamber text, sequence integer, generation integer not null, primary key (run_id, chamber, sequence))`;

const LOCKED = `select pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2 || ' ' || $3::text, 0))`;

const KEPT = `select generation from wasl_taken where run_id = $1 and chamber = $2 and sequence = $3`;

const KEEP = `insert into wasl_taken values ($1, $2, $3, $4)
  on conflict (run_id, chamber, sequence) do update set generation = excluded.generation`;

/**
 * Keeps places in the table `wasl_taken` of the consumer's own PostgreSQL. The effect gets the connection and does its SQL in
 * the same transaction.
 */
export async function createPostgresStore(pool: SqlPool): Promise<ConsumerStore<SqlClient>> {
  await inTransaction(pool, async (client) => void (await client.query(TABLE)));
  return {
    once: (place, effect) =>
      inTransaction(pool, async (client) => {
        const taking = await take(client, place);
        if (taking === "taken") await effect(client);
        return taking;
      }),
  };
}

async function take(client: SqlClient, { runId, chamber, sequence, generation }: Place): Promise<Taking> {
  const at = [runId, chamber, sequence];
  await client.query(LOCKED, at);
  const { rows } = await client.query(KEPT, at);
  const taking = takingOf(generation, (rows as { generation: number }[])[0]?.generation);
  if (taking === "taken") await client.query(KEEP, [...at, generation]);
  return taking;
}

async function inTransaction<T>(pool: SqlPool, work: (client: SqlClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  client.on("error", ignore);
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    client.off("error", ignore);
    client.release();
    return result;
  } catch (error) {
    // Closing the connection rolls back, also where it can no longer be asked to.
    client.release(true);
    throw error;
  }
}

/** The server may end a connection between two queries; the next query fails, and a pool hears its idle connections alone. */
const ignore = () => undefined;
