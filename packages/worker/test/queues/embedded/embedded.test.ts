import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { joinEmbeddedPostgres } from "../../../src/queues/embedded/index.js";
import { runningPostmaster } from "../../../src/queues/embedded/postmaster.js";
import { leaveLock } from "./left-lock.js";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "wasl-embedded-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const running = () => runningPostmaster(join(folder, "data"));

/** Asks until a server answers in the place of one that was killed. */
async function queryOnceBack(url: string, text: string): Promise<unknown[]> {
  for (;;) {
    const rows = await query(url, text).catch(() => undefined);
    if (rows) return rows;
  }
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
}

describe("an embedded PostgreSQL", () => {
  it("is shared by all who join and stopped by the last to leave", async () => {
    const [first, second] = await Promise.all([joinEmbeddedPostgres(folder), joinEmbeddedPostgres(folder)]);
    expect(first.url).toBe(second.url);
    await first.release();
    expect(await query(second.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await second.release();
    expect(await running()).toBeUndefined();
  });

  it("keeps what it holds, and its password, to itself", async () => {
    const before = await joinEmbeddedPostgres(folder);
    await query(before.url, "CREATE TABLE kept AS SELECT 7 AS seven");
    await before.release();
    const after = await joinEmbeddedPostgres(folder);
    expect(await query(after.url, "SELECT * FROM kept")).toEqual([{ seven: 7 }]);
    expect(await query(after.url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    expect((await stat(join(folder, "password"))).mode & 0o777).toBe(0o600);
    await expect(query(after.url.replace(/:[^:@]+@/, ":guess@"), "SELECT 1")).rejects.toThrow(/password/);
    await after.release();
  });

  it("outlives an owner that is killed: the next one finds it running, with everything in it", async () => {
    const owner = spawn(process.execPath, [inject("embeddedOwner"), folder], { stdio: ["ignore", "pipe", "inherit"] });
    await once(owner.stdout, "data");
    const before = await running();
    const gone = once(owner, "exit");
    owner.kill("SIGKILL");
    await gone;

    const next = await joinEmbeddedPostgres(folder);
    expect(await running()).toEqual(before);
    expect(await query(next.url, "SELECT * FROM note")).toEqual([{ content: "written before the kill" }]);
    await next.release();
    expect(await running()).toBeUndefined();
  });

  it("starts again after the server itself was killed", async () => {
    const before = await joinEmbeddedPostgres(folder);
    await query(before.url, "CREATE TABLE kept AS SELECT 7 AS seven");
    process.kill((await running())?.pid ?? 0, "SIGKILL");
    await before.release();
    const after = await joinEmbeddedPostgres(folder);
    expect(await query(after.url, "SELECT * FROM kept")).toEqual([{ seven: 7 }]);
    await after.release();
  });

  it("that is killed under those who use it comes back by itself where it was, until the last has left", async () => {
    const [first, second] = await Promise.all([joinEmbeddedPostgres(folder), joinEmbeddedPostgres(folder)]);
    await query(first.url, "CREATE TABLE kept AS SELECT 7 AS seven");
    process.kill((await running())?.pid ?? 0, "SIGKILL");
    expect(await queryOnceBack(second.url, "SELECT * FROM kept")).toEqual([{ seven: 7 }]);
    await first.release();
    expect(await queryOnceBack(second.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await second.release();
    expect(await running()).toBeUndefined();
  });

  it("is not fooled by a stale file whose process id now belongs to another program, nor by a dead command's lock", async () => {
    const before = await joinEmbeddedPostgres(folder);
    const file = join(folder, "data", "postmaster.pid");
    const [, ...rest] = (await readFile(file, "utf8")).split("\n");
    await before.release();
    await writeFile(file, [process.pid, ...rest].join("\n"));
    await leaveLock(join(folder, "lock"));
    expect(await running()).toBeUndefined();
    const after = await joinEmbeddedPostgres(folder);
    expect(await query(after.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await after.release();
  });
});
