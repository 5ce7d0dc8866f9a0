// A process that joins an embedded PostgreSQL, writes, says so, and waits to be killed.
import pg from "pg";
import { joinEmbeddedPostgres } from "../../../src/queues/embedded/index.js";

async function main(): Promise<void> {
  const server = await joinEmbeddedPostgres(process.argv[2] ?? "");
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("CREATE TABLE note (content text)");
  await client.query("INSERT INTO note VALUES ('written before the kill')");
  process.stdout.write("ready");
  setInterval(() => undefined, 1_000_000);
}

void main();
