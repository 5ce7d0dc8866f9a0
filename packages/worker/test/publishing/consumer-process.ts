// A process that consumes a chamber's batches into a store, and is killed where it is told. What it needs comes as JSON.
import pg from "pg";
import type { ResultBatch } from "../../src/contracts/index.js";
import { consumeBatches, createPostgresStore, openFileStore, type ConsumerStore } from "../../src/publishing/index.js";
import { openBackend, type BackendOptions } from "../../src/queues/index.js";

interface Given {
  readonly backend: BackendOptions;
  readonly chamber: string;
  readonly lockMs: number;
  /** The consumer's own store: a file, or a schema of a PostgreSQL. */
  readonly file?: string;
  readonly postgres?: { readonly url: string; readonly schema: string };
  /** After how many batches it dies, and at which moment. */
  readonly dies?: { readonly after: number; readonly at: "effect" | "acknowledgement" };
}

const { backend, chamber, lockMs, file, postgres, dies } = JSON.parse(process.argv[2] ?? "") as Given;
let batches = 0;

/** SIGKILL to oneself: nothing is cleaned up, closed or flushed. */
function dieAt(moment: "effect" | "acknowledgement"): void {
  if (moment === dies?.at && batches >= dies.after) process.kill(process.pid, "SIGKILL");
}

const firmsOf = ({ data }: ResultBatch) =>
  data.introductions.flatMap(({ needId, candidates }) => candidates.map(({ supplierId }) => ({ needId, supplierId })));

async function consume<T>(
  store: ConsumerStore<T>,
  write: (batch: ResultBatch, transaction: T) => Promise<void> | void,
) {
  const apply = async (batch: ResultBatch, transaction: T) => {
    batches += 1;
    await write(batch, transaction);
    dieAt("effect");
  };
  const opened = await openBackend(backend);
  await consumeBatches(opened, chamber, { store, apply, lockMs, onTaken: () => dieAt("acknowledgement") });
  await opened.close();
}

async function main(): Promise<void> {
  if (file !== undefined) {
    const store = await openFileStore(file);
    await consume(store, (batch, entry) => firmsOf(batch).forEach((firm) => entry.add(firm)));
    await store.close();
    return;
  }
  const pool = new pg.Pool({ connectionString: postgres?.url, options: `-c search_path=${postgres?.schema}` });
  await consume(await createPostgresStore(pool), async (batch, client) => {
    for (const { needId, supplierId } of firmsOf(batch))
      await client.query("insert into introduced values ($1, $2)", [needId, supplierId]);
  });
  await pool.end();
}

void main();
