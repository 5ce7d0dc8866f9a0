import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { afterAll, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { sha256, signingKey } from "../../src/contracts/index.js";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-acl-"));
const namespace = "wasl_test_acl";
const secret = "a master secret of thirty-two characters";

interface Printed {
  user: string;
  command: string[];
  environment: Record<string, string>;
  applied: boolean;
}

/** `runInProcess` clears the environment that was stubbed, so it is set for each call. */
async function acl(...args: string[]) {
  vi.stubEnv("WASL_NAMESPACE", namespace);
  vi.stubEnv("WASL_SECRET", secret);
  return runInProcess(folder, "acl", ...args, "--backend", inject("redisUrl"));
}

const printed = async (...args: string[]) => JSON.parse((await acl(...args, "--json")).stdout) as Printed;

beforeEach(() => void vi.unstubAllEnvs());
afterAll(async () => {
  const admin = new Redis(inject("redisUrl"));
  await admin.call("ACL", "DELUSER", `${namespace}-casablanca-settat`);
  admin.disconnect();
  rmSync(folder, { recursive: true, force: true });
});

describe("wasl acl", () => {
  it("prints a user, by the hash of a password that is new each time, and the environment to use it", async () => {
    const [one, two] = [await printed("CCIS-06"), await printed("casablanca-settat")];
    const password = new URL(one.environment["WASL_BACKEND"]!).password;
    expect(password.length).toBeGreaterThan(40);
    expect(one.command).toContain(`#${sha256(password)}`);
    expect(one.command.join(" ")).not.toContain(password);
    expect(one.environment).toMatchObject({
      WASL_NAMESPACE: namespace,
      WASL_KEY: signingKey(secret, "casablanca-settat"),
    });
    expect(two.command.filter((word) => !word.startsWith("#"))).toEqual(
      one.command.filter((word) => !word.startsWith("#")),
    );
    expect(two.environment).not.toEqual(one.environment);
    expect(one.applied).toBe(false);
  });

  it("makes the user where it is told to, and a new password takes the place of the old one", async () => {
    const url = async () => (await printed("casablanca-settat", "--apply")).environment["WASL_BACKEND"]!;
    const old = await url();
    const login = async (address: string) => {
      const client = new Redis(address, { enableReadyCheck: false, lazyConnect: true, retryStrategy: () => null });
      client.on("error", () => undefined);
      return client.ping().finally(() => client.disconnect());
    };
    expect(await login(old)).toBe("PONG");
    const fresh = await url();
    expect(await login(fresh)).toBe("PONG");
    await expect(login(old)).rejects.toThrow();
  });

  it("warns where nobody needs a password, as on the server of these tests", async () => {
    const admin = new Redis(inject("redisUrl"));
    const [, flags] = (await admin.call("ACL", "GETUSER", "default")) as [string, string[]];
    admin.disconnect();
    const { stderr } = await acl("casablanca-settat", "--apply");
    expect(stderr.includes("needs no password")).toBe(flags.includes("nopass"));
  });

  it("gives the federation a user, and refuses everybody at once, strangers, and PostgreSQL", async () => {
    expect((await printed("federation")).user).toBe(`${namespace}-federation`);
    expect(await acl("all")).toMatchObject({ code: 2 });
    expect(await acl("atlantis")).toMatchObject({ code: 2 });
    const postgres = await runInProcess(folder, "acl", "federation", "--backend", "postgres://127.0.0.1/wasl");
    expect(postgres).toMatchObject({ code: 2 });
    expect(postgres.stderr).toContain("docs/isolation.md");
  });

  it("tells people what to type, and keeps the key of a chamber from workers and observers", async () => {
    const { stdout } = await acl("worker");
    expect(stdout).toMatch(/^ACL SETUSER wasl_test_acl-worker reset on/m);
    expect(stdout).not.toContain("WASL_KEY");
  });
});
