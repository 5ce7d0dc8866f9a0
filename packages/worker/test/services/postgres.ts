import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { joinEmbeddedPostgres } from "../../src/queues/embedded/index.js";
import { existing, type Service } from "./service.js";

/** `POSTGRES_URL`, else a server of its own from the PostgreSQL that comes with the dependencies. */
export async function providePostgres(): Promise<Service> {
  if (process.env.POSTGRES_URL) return existing(process.env.POSTGRES_URL);
  const directory = await mkdtemp(join(tmpdir(), "wasl-postgres-"));
  const server = await joinEmbeddedPostgres(directory);
  const stop = () => server.release().finally(() => rm(directory, { recursive: true, force: true }));
  return { url: server.url, stop };
}
