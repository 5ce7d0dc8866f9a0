import type { Ground } from "./ground.js";
import { openPostgresGround } from "./postgres-ground.js";
import { startPostgresServer } from "./postgres-server.js";
import { openRedisGround } from "./redis-ground.js";

export type BackendName = "redis" | "postgres";

/** The servers of a campaign. */
export interface Arena {
  readonly ground: Ground;
  /** Where consumers keep what they got: a PostgreSQL, reached directly. */
  readonly storeUrl: string;
  close(): Promise<void>;
}

/** Starts the servers. On PostgreSQL one server holds the queues and, as another database would, the consumers' store. */
export async function openArena(name: BackendName): Promise<Arena> {
  const postgres = await startPostgresServer();
  const ground = await (name === "redis" ? openRedisGround() : openPostgresGround(postgres));
  return {
    ground,
    storeUrl: postgres.url,
    close: async () => {
      await ground.close();
      await postgres.remove();
    },
  };
}
