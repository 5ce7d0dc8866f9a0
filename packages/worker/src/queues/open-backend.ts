import { join } from "node:path";
import { kindOf } from "./address.js";
import type { Backend, BackendOptions } from "./backend.js";
import { joinEmbeddedPostgres } from "./embedded/index.js";
import { BackendFolderError } from "./errors.js";
import { openPostgres } from "./postgres-backend.js";
import { openRedis } from "./redis-backend.js";

/** Folder of the embedded server when nothing else is said. */
export const DEFAULT_DATA_DIR = ".wasl";

/**
 * Opens the backend an address names, or the embedded PostgreSQL without one.
 *
 * @throws BackendAddressError for another kind of address, BackendFolderError when the embedded one cannot be kept where it is
 * to be, BackendUnreachableError when nobody answers.
 */
export async function openBackend(options: BackendOptions = {}): Promise<Backend> {
  if (options.url === undefined) return openEmbedded(options);
  const open = { redis: openRedis, postgres: openPostgres }[kindOf(options.url)];
  // As it was read: drivers expect the scheme in lower case.
  return open(new URL(options.url).href, options);
}

async function openEmbedded(options: BackendOptions): Promise<Backend> {
  const path = join(options.dataDir ?? DEFAULT_DATA_DIR, "postgres");
  const server = await joinEmbeddedPostgres(path).catch((error: unknown) => {
    throw BackendFolderError.for(path, error) ?? error;
  });
  try {
    const backend = await openPostgres(server.url, options);
    const close = () => backend.close().finally(() => server.release());
    return { ...backend, kind: "embedded", address: server.folder, close };
  } catch (error) {
    await server.release();
    throw error;
  }
}
