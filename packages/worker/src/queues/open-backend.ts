import { join } from "node:path";
import type { Backend, BackendOptions } from "./backend.js";
import { joinEmbeddedPostgres } from "./embedded/index.js";
import { BackendAddressError } from "./errors.js";
import { openPostgres } from "./postgres-backend.js";
import { openRedis } from "./redis-backend.js";

/** Folder of the embedded server when nothing else is said. */
export const DEFAULT_DATA_DIR = ".wasl";

/**
 * Opens the backend an address names, or the embedded PostgreSQL without one.
 *
 * @throws BackendAddressError for another kind of address, BackendUnreachableError when nobody answers.
 */
export async function openBackend(options: BackendOptions = {}): Promise<Backend> {
  if (options.url === undefined) return openEmbedded(options);
  const protocol = /^[a-z]+(?=:\/\/)/.exec(options.url)?.[0];
  if (protocol === "redis" || protocol === "rediss") return openRedis(options.url, options);
  if (protocol === "postgres" || protocol === "postgresql") return openPostgres(options.url, options);
  throw new BackendAddressError(protocol === undefined ? options.url : `${protocol}://…`);
}

async function openEmbedded(options: BackendOptions): Promise<Backend> {
  const server = await joinEmbeddedPostgres(join(options.dataDir ?? DEFAULT_DATA_DIR, "postgres"));
  try {
    const backend = await openPostgres(server.url, options);
    const close = () => backend.close().finally(() => server.release());
    return { ...backend, kind: "embedded", address: server.folder, close };
  } catch (error) {
    await server.release();
    throw error;
  }
}
