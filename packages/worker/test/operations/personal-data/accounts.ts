import { Redis } from "ioredis";
import { Client } from "pg";
import { inject } from "vitest";
import { SECRETS } from "./planted.js";

/** A backend that is reached with a password, and what it holds, read by another way than the code under test. */
export interface GuardedServer {
  readonly url: string;
  /** Everything it holds of a namespace but snapshots, an entry each. */
  contents(namespace: string): Promise<string[]>;
  close(): Promise<void>;
}

export const openGuarded = { redis: guardedRedis, postgres: guardedPostgres } as const;

function withPassword(url: string, user: string): string {
  return Object.assign(new URL(url), { username: user, password: SECRETS.password }).href;
}

async function guardedRedis(user: string): Promise<GuardedServer> {
  const admin = new Redis(inject("redisUrl"));
  await admin.call("ACL", "SETUSER", user, "on", `>${SECRETS.password}`, "~*", "&*", "+@all");
  const contents = async (namespace: string) => {
    const keys = (await admin.keys(`${namespace}:*`)).filter((key) => !key.startsWith(`${namespace}:snapshot`));
    return Promise.all(keys.map(async (key) => `${key} ${JSON.stringify(await contentOf(admin, key))}`));
  };
  const close = async () => {
    await admin.call("ACL", "DELUSER", user);
    admin.disconnect();
  };
  return { url: withPassword(inject("redisUrl"), user), contents, close };
}

async function contentOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case "hash":
      return redis.hgetall(key);
    case "list":
      return redis.lrange(key, 0, -1);
    case "set":
      return redis.smembers(key);
    case "zset":
      return redis.zrange(key, "0", "-1");
    case "stream":
      return redis.xrange(key, "-", "+");
    default:
      return redis.get(key);
  }
}

async function guardedPostgres(user: string): Promise<GuardedServer> {
  const admin = new Client(inject("postgresUrl"));
  await admin.connect();
  await admin.query(`CREATE ROLE ${user} SUPERUSER LOGIN PASSWORD '${SECRETS.password}'`);
  const contents = async (namespace: string) => {
    const named =
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 AND tablename NOT LIKE 'wasl_snapshot%'";
    const tables = await admin.query<{ name: string }>(named, [namespace]);
    const rows: string[] = [];
    for (const { name } of tables.rows) {
      const found = await admin.query<{ text: string }>(
        `SELECT row_to_json(t)::text AS text FROM "${namespace}"."${name}" t`,
      );
      rows.push(...found.rows.map(({ text }) => `${name} ${text}`));
    }
    return rows;
  };
  const close = async () => {
    await admin.query(`REASSIGN OWNED BY ${user} TO CURRENT_USER`);
    await admin.query(`DROP ROLE ${user}`);
    await admin.end();
  };
  return { url: withPassword(inject("postgresUrl"), user), contents, close };
}
