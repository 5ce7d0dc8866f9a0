import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Redis } from "ioredis";
import pLimit from "p-limit";

/** Does `work` while no other process does work of the same name. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Time after which the hold of a process that was killed is over, in ms. Longer work may meet another's. */
const HOLD_MS = 10_000;

const LOOK_AGAIN_MS = 20;

export function exclusivelyOnRedis(client: Redis, prefix: string): Exclusively {
  const oneAtATime = pLimit(1);
  return (name, work) =>
    oneAtATime(async () => {
      const [key, token] = [`${prefix}:exclusive:${name}`, randomUUID()];
      while ((await client.set(key, token, "PX", HOLD_MS, "NX")) !== "OK") await pause(LOOK_AGAIN_MS);
      try {
        return await work();
      } finally {
        if ((await client.get(key)) === token) await client.del(key);
      }
    });
}

/** The part of a pg pool that is needed here. */
interface ConnectionPool {
  connect(): Promise<{
    query(text: string, values: string[]): Promise<unknown>;
    release(destroy: boolean): void;
  }>;
}

/** The server lets go of the lock when the connection ends, however it ends. */
export function exclusivelyOnPostgres(pool: ConnectionPool, schema: string): Exclusively {
  // One at a time, or those who wait for the lock could hold all the connections that the one with the lock needs.
  const oneAtATime = pLimit(1);
  return (name, work) =>
    oneAtATime(async () => {
      const client = await pool.connect();
      const lock = [`${schema}:${name}`];
      let free = false;
      try {
        await client.query("SELECT pg_advisory_lock(hashtext($1))", lock);
        const result = await work();
        await client.query("SELECT pg_advisory_unlock(hashtext($1))", lock);
        free = true;
        return result;
      } finally {
        client.release(!free);
      }
    });
}
