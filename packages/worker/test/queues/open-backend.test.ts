import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Redis } from "ioredis";
import { describe, expect, inject, it } from "vitest";
import {
  BackendAddressError,
  BackendFolderError,
  BackendUnreachableError,
  openBackend,
} from "../../src/queues/index.js";
import { warningsAbout } from "../../src/queues/redis-condition.js";
import { freePort } from "../../src/queues/embedded/server.js";

describe("a backend that is down", () => {
  it.each(["redis", "rediss", "postgres"])("%s:// is told as unreachable, without its password", async (protocol) => {
    const url = `${protocol}://officer:secret@127.0.0.1:${await freePort()}`;
    const opening = openBackend({ url });
    await expect(opening).rejects.toBeInstanceOf(BackendUnreachableError);
    await expect(opening).rejects.toThrow(/127\.0\.0\.1/);
    await expect(opening).rejects.not.toThrow(/secret/);
  });

  it.each(["redis", "postgres"])("%s:// that accepts and never answers is given up", async (protocol) => {
    const mute = createServer(() => undefined);
    await new Promise<void>((done) => mute.listen(0, "127.0.0.1", done));
    const { port } = mute.address() as { port: number };
    await expect(openBackend({ url: `${protocol}://127.0.0.1:${port}` })).rejects.toBeInstanceOf(
      BackendUnreachableError,
    );
    mute.close();
  });
});

it.each([
  "mysql://u:secret@host",
  "localhost:6379",
  "u:secret@localhost:6379",
  "redis+tls://u:secret@host",
  "redis://:sec/ret@host:6379",
  "postgres://u:sec#ret@host/db",
  "redis://u:123#sec@host",
  "redis://u:123?sec@host",
  "redis://u:secret@host/jobs",
  "redis://u:secret@host:port",
])("%s is not a backend, and its password is not shown", async (url) => {
  const opening = openBackend({ url });
  await expect(opening).rejects.toBeInstanceOf(BackendAddressError);
  await expect(opening).rejects.not.toThrow(/sec|ret@/);
});

it("a scheme in capitals is one all the same", async () => {
  const backend = await openBackend({ url: inject("redisUrl").replace("redis:", "REDIS:") });
  expect(backend.kind).toBe("redis");
  await backend.close();
});

it("a database that Redis does not have is refused, and not another one used instead", async () => {
  const opening = openBackend({ url: `${inject("redisUrl")}/9999` });
  await expect(opening).rejects.toBeInstanceOf(BackendUnreachableError);
  await expect(opening).rejects.toThrow(/index/);
});

it("an embedded PostgreSQL that cannot be written says where, and what to do", async () => {
  const file = fileURLToPath(import.meta.url);
  const opening = openBackend({ dataDir: file });
  await expect(opening).rejects.toBeInstanceOf(BackendFolderError);
  await expect(opening).rejects.toThrow(`${join(file, "postgres")} (ENOTDIR). Set WASL_DATA_DIR`);
});

describe("warnings about Redis", () => {
  const safe = { appendonly: "yes", save: "", "maxmemory-policy": "noeviction", memory: 0.69 };

  it("are none when it keeps everything", () => {
    expect(warningsAbout(safe)).toEqual([]);
  });

  it.each([
    [{ appendonly: "no" }, "no-persistence", /keeps nothing/],
    [{ appendonly: "no", save: "3600 1" }, "sparse-persistence", /last minutes/],
    [{ "maxmemory-policy": "allkeys-lru" }, "eviction", /allkeys-lru/],
    [{ memory: 0.7 }, "memory", /used 70 % of its memory/],
  ])("say what %j can cost", (settings, code, message) => {
    expect(warningsAbout({ ...safe, ...settings })).toEqual([{ code, message: expect.stringMatching(message) }]);
  });

  it("come from the server's own settings", async () => {
    const url = inject("redisUrl");
    const [backend, client] = [await openBackend({ url }), new Redis(url)];
    const [, eviction = ""] = await client.config("GET", "maxmemory-policy");
    const { warnings } = await backend.condition();
    expect(warnings.some(({ message }) => message.includes("evicts"))).toBe(eviction !== "noeviction");
    client.disconnect();
    await backend.close();
  });
});
