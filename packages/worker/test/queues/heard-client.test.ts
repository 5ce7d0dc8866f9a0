import pg from "pg";
import { expect, inject, it } from "vitest";
import { HeardClient } from "../../src/queues/heard-client.js";

it("tells whoever comes to hear of an error that nobody heard, and once", async () => {
  const client = new HeardClient({ connectionString: inject("postgresUrl") });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const admin = new pg.Client({ connectionString: inject("postgresUrl") });
  await admin.connect();
  const gone = new Promise((resolve) => client.once("end", resolve));
  await admin.query("SELECT pg_terminate_backend($1)", [rows[0]?.pid]);
  await gone;
  const first: unknown[] = [];
  const second: unknown[] = [];
  client.on("error", (error) => first.push(error));
  await Promise.resolve();
  client.on("error", (error) => second.push(error));
  await Promise.resolve();
  expect(first).toMatchObject([{ code: "57P01" }]);
  expect(second).toEqual([]);
  await admin.end();
});
