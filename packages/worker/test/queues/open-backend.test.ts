import { createServer } from "node:net";
import { Redis } from "ioredis";
import { describe, expect, inject, it } from "vitest";
import { BackendAddressError, BackendUnreachableError, openBackend } from "../../src/queues/index.js";
import { warningsAbout } from "../../src/queues/redis-backend.js";
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

it.each(["mysql://u:secret@host", "localhost:6379"])("%s is not a backend", async (url) => {
  const opening = openBackend({ url });
  await expect(opening).rejects.toBeInstanceOf(BackendAddressError);
  await expect(opening).rejects.not.toThrow(/secret/);
});

describe("warnings about Redis", () => {
  const safe = { appendonly: "yes", save: "", "maxmemory-policy": "noeviction" };

  it("are none when it keeps everything", () => {
    expect(warningsAbout(safe)).toEqual([]);
  });

  it.each([
    [{ appendonly: "no" }, /keeps nothing/],
    [{ appendonly: "no", save: "3600 1" }, /last minutes/],
    [{ "maxmemory-policy": "allkeys-lru" }, /allkeys-lru/],
  ])("say what %j can cost", (settings, warning) => {
    expect(warningsAbout({ ...safe, ...settings })).toEqual([expect.stringMatching(warning)]);
  });

  it("come from the server's own settings", async () => {
    const url = inject("redisUrl");
    const [backend, client] = [await openBackend({ url }), new Redis(url)];
    const [, eviction = ""] = await client.config("GET", "maxmemory-policy");
    expect((await backend.warnings()).some((warning) => warning.includes("evicts"))).toBe(eviction !== "noeviction");
    client.disconnect();
    await backend.close();
  });
});
