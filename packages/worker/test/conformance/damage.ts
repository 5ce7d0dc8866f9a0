import { Redis } from "ioredis";
import pg from "pg";
import { inject } from "vitest";
import type { TestBackend } from "./backends.js";

/** Backends whose store a test can reach past the worker. */
export type DamageableBackend = "redis" | "postgres";

/** Changes one byte of a snapshot behind the worker's back, as a broken disk might. */
export async function damageSnapshot(
  kind: DamageableBackend,
  { namespace }: Pick<TestBackend, "namespace">,
  hash: string,
) {
  await (kind === "redis" ? damageInRedis(namespace, hash) : damageInPostgres(namespace, hash));
}

async function damageInRedis(namespace: string, hash: string): Promise<void> {
  const client = new Redis(inject("redisUrl"));
  const [key = ""] = await client.keys(`*${namespace}*:${hash}:0`);
  const stored = (await client.getBuffer(key)) ?? Buffer.alloc(0);
  const at = stored.length >> 1;
  await client.setrange(key, at, Buffer.of(stored[at]! ^ 0xff));
  client.disconnect();
}

async function damageInPostgres(namespace: string, hash: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  const middle = "octet_length(content) / 2";
  const { rowCount } = await client.query(
    `UPDATE ${namespace}.wasl_snapshot_chunk SET content = set_byte(content, ${middle}, get_byte(content, ${middle}) # 255)
     WHERE hash = $1 AND n = 0`,
    [hash],
  );
  await client.end();
  if (rowCount !== 1) throw new Error(`There is no snapshot ${hash} to damage.`);
}

/** Puts the content of another snapshot in the place of one. */
export async function replaceSnapshot(
  kind: DamageableBackend,
  { namespace }: Pick<TestBackend, "namespace">,
  hash: string,
  other: string,
) {
  await (kind === "redis" ? replaceInRedis(namespace, hash, other) : replaceInPostgres(namespace, hash, other));
}

async function replaceInRedis(namespace: string, hash: string, other: string): Promise<void> {
  const client = new Redis(inject("redisUrl"));
  const [key = ""] = await client.keys(`*${namespace}*:${hash}:0`);
  await client.set(key, (await client.getBuffer(key.replace(hash, other)))!);
  client.disconnect();
}

async function replaceInPostgres(namespace: string, hash: string, other: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  const table = `${namespace}.wasl_snapshot_chunk`;
  await client.query(`UPDATE ${table} SET content = (SELECT content FROM ${table} WHERE hash = $1) WHERE hash = $2`, [
    other,
    hash,
  ]);
  await client.end();
}
