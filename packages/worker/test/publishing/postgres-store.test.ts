import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createPostgresStore } from "../../src/publishing/index.js";

const place = { runId: "run-all-0", chamber: "oriental", sequence: 0, generation: 1 };

describe("a store in PostgreSQL", () => {
  const schema = `wasl_store_${randomBytes(6).toString("hex")}`;
  let admin: pg.Pool;
  let pool: pg.Pool;
  beforeAll(async () => {
    admin = new pg.Pool({ connectionString: inject("postgresUrl") });
    await admin.query(`create schema ${schema}`);
    pool = new pg.Pool({ connectionString: inject("postgresUrl"), options: `-c search_path=${schema}` });
  });
  afterAll(async () => {
    await pool.end();
    await admin.query(`drop schema ${schema} cascade`);
    await admin.end();
  });

  it("survives a connection that the server ends in the middle of an effect, and keeps nothing of it", async () => {
    const store = await createPostgresStore(pool);
    const cutOff = store.once(place, async (client) => {
      const { rows } = await client.query("select pg_backend_pid() as pid");
      const ended = new Promise((end) => (client as unknown as pg.Client).once("end", () => end(undefined)));
      await admin.query("select pg_terminate_backend($1)", [(rows[0] as { pid: number }).pid]);
      await ended;
    });
    await expect(cutOff).rejects.toThrow();
    expect(await store.once(place, () => Promise.resolve())).toBe("taken");
    expect(await store.once(place, () => Promise.resolve())).not.toBe("taken");
  });
});
