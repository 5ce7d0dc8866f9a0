import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whereOnPath } from "../../../../test-support/on-path.js";
import { foundOrInstalled } from "../../../../test-support/package-managers.js";
import { startRedisServer, type RedisServer } from "../../../../test-support/redis-server.js";
import { BackendUnreachableError, openBackend, runOnRedis, TlsFileError } from "../../src/queues/index.js";
import { freePort } from "../../src/queues/embedded/server.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-tls-"));
const file = (name: string) => join(folder, name);
const program = foundOrInstalled(
  () => whereOnPath("openssl"),
  { "apt-get": "openssl", dnf: "openssl", apk: "openssl", brew: "openssl" },
  "The tests of TLS need openssl, version 3 or newer.",
);
const openssl = (...args: string[]) => execFileSync(program, args, { stdio: "pipe", cwd: folder });

/** Makes `<name>.crt` and `<name>.key`, vouched for by itself, or by the authority of another name. */
function makeCertificate(name: string, by?: string): void {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", `${name}.key`];
  const signed = by === undefined ? [] : ["-CA", `${by}.crt`, "-CAkey", `${by}.key`];
  const names =
    by === undefined ? [] : ["-addext", "subjectAltName=IP:127.0.0.1", "-addext", "basicConstraints=CA:FALSE"];
  openssl("req", "-x509", ...key, ...signed, ...names, "-days", "2", "-subj", `/CN=${name}`, "-out", `${name}.crt`);
}

let server: RedisServer;
let url: string;
beforeAll(async () => {
  for (const authority of ["authority", "stranger"]) makeCertificate(authority);
  for (const party of ["server", "client"]) makeCertificate(party, "authority");
  const port = await freePort();
  const files = ["--tls-cert-file", file("server.crt"), "--tls-key-file", file("server.key")];
  const clients = ["--tls-ca-cert-file", file("authority.crt"), "--tls-auth-clients", "optional"];
  server = await startRedisServer(["--tls-port", String(port), ...files, ...clients]);
  url = `rediss://127.0.0.1:${port}`;
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

const ca = file("authority.crt");
const own = { cert: file("client.crt"), key: file("client.key") };

/** Stores and reads something over the connection, and over that of a worker, which is a second one. */
async function roundTrip(tls: { ca?: string; cert?: string; key?: string }): Promise<string> {
  const backend = await openBackend({ url, tls });
  try {
    await backend.queue("tls").add("job", {}, { jobId: "job" });
    const worker = backend.worker("tls", undefined);
    worker.on("error", () => undefined);
    await worker.waitUntilReady();
    const job = await worker.getNextJob("token");
    await job?.moveToCompleted(null, "token", false);
    await job?.remove();
    await worker.close();
    return job?.id ?? "";
  } finally {
    await backend.close();
  }
}

describe("rediss://", () => {
  it("works where the authority of the server is known", async () => {
    expect(await roundTrip({ ca })).toBe("job");
  });

  it.each([
    ["is unknown", {}, /self-signed certificate|unable to verify/],
    ["is another", { ca: file("stranger.crt") }, /self-signed certificate|unable to verify|signature/],
  ])("is refused where that authority %s, and says why", async (_, tls, reason) => {
    const opening = openBackend({ url, tls });
    await expect(opening).rejects.toBeInstanceOf(BackendUnreachableError);
    await expect(opening).rejects.toThrow(reason);
  });

  it("is refused under a name that the certificate does not bear", async () => {
    const opening = openBackend({ url: url.replace("127.0.0.1", "localhost"), tls: { ca } });
    await expect(opening).rejects.toThrow(/altnames|does not match/);
  });

  it("shows a certificate of its own where the server asks for one", async () => {
    await runOnRedis(server.url, [["CONFIG", "SET", "tls-auth-clients", "yes"]]);
    await expect(openBackend({ url, tls: { ca } })).rejects.toBeInstanceOf(BackendUnreachableError);
    expect(await roundTrip({ ca, ...own })).toBe("job");
  });

  it("names a file that cannot be read", async () => {
    const opening = openBackend({ url, tls: { ca: file("nowhere.crt") } });
    await expect(opening).rejects.toBeInstanceOf(TlsFileError);
    await expect(opening).rejects.toThrow(/nowhere\.crt.*ENOENT/);
  });
});
