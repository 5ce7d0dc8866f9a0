import pg from "pg";
import { ask } from "../ground/ask.js";
import type { Delivery, Effect } from "../verdict/effect.js";

/** A consumer's own database: the ids of the batches it has seen, and what came of them. */
export interface EffectStore {
  /** Keeps a batch's id and its effects in one transaction, or does nothing when the batch, or a later generation, is there. */
  keep(delivery: Delivery): Promise<void>;
}

/** An effect has no key of its own: should one be kept twice, it is there twice. */
const TABLES = `
  DROP TABLE IF EXISTS seen, effect, ignored;
  CREATE TABLE seen (batch text PRIMARY KEY, place text NOT NULL, generation int NOT NULL);
  CREATE TABLE effect (queue text, run text, about text, digest text, told text, place text, generation int);
  CREATE TABLE ignored (batch text)`;

export function openEffectStore(url: string): EffectStore {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("error", () => undefined);
  // A pool hears a client's errors only while it is idle; what is under way then fails by itself.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    keep: async (delivery) => {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        await keep(client, delivery);
        await client.query("COMMIT");
        client.release();
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
  };
}

async function keep(client: pg.PoolClient, delivery: Delivery): Promise<void> {
  const { source, id, sequence, generation, effects } = delivery;
  const { queue, run } = source;
  const place = `${run}/${queue}/${sequence}`;
  const seen = "INSERT INTO seen VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
  const isNew = (await client.query(seen, [id, place, generation])).rowCount === 1;
  const later = "SELECT 1 FROM seen WHERE place = $1 AND generation > $2";
  if (!isNew || (await client.query(later, [place, generation])).rowCount !== 0) {
    await client.query("INSERT INTO ignored VALUES ($1)", [id]);
    return;
  }
  await client.query("DELETE FROM effect WHERE place = $1 AND generation < $2", [place, generation]);
  const column = (name: "about" | "digest" | "told") => effects.map((effect) => effect[name]);
  await client.query(
    `INSERT INTO effect SELECT $1, $2, about, digest, told, $3, $4
     FROM unnest($5::text[], $6::text[], $7::text[]) AS new (about, digest, told)`,
    [queue, run, place, generation, column("about"), column("digest"), column("told")],
  );
}

/** Makes the tables of a store, once, before consumers use them. */
export async function createEffectStore(url: string): Promise<void> {
  await ask(url, TABLES);
}

/** What all consumers have kept, and how many batches came once more and were ignored. */
export async function readEffects(url: string): Promise<{ effects: Effect[]; batches: number; ignored: number }> {
  const effects = await ask<Effect>(url, "SELECT queue, run, about, digest, told FROM effect");
  const counts = "SELECT (SELECT count(*)::int FROM seen) AS batches, (SELECT count(*)::int FROM ignored) AS ignored";
  const [{ batches, ignored } = { batches: 0, ignored: 0 }] = await ask<{ batches: number; ignored: number }>(
    url,
    counts,
  );
  return { effects, batches, ignored };
}
