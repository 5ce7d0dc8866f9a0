import { Redis } from "ioredis";
import { inject } from "vitest";
import { environmentFor, passwordHash, setUserCommand, type RedisUser } from "../../src/access/index.js";
import { openBackend, type Backend } from "../../src/queues/index.js";
import { openTestBackend, type TestBackend } from "../conformance/backends.js";

const PASSWORD = "a password of the tests";

/** A namespace on the tests' Redis with users of its own. */
export interface Installation extends Pick<TestBackend, "backend" | "namespace"> {
  /** Another connection of somebody who may do everything. */
  readonly again: () => Promise<Backend>;
  /** May do everything, on the same server. */
  readonly admin: Redis;
  /** Makes a user; resolves to its address. */
  readonly add: (user: RedisUser) => Promise<string>;
  /** A backend opened as a user. */
  readonly openAs: (user: RedisUser) => Promise<Backend>;
  /** A plain client, logged in as a user. */
  readonly clientAs: (user: RedisUser) => Promise<Redis>;
  close(): Promise<void>;
}

export async function openInstallation(): Promise<Installation> {
  const test = await openTestBackend("redis");
  const { backend, namespace } = test;
  const backendUrl = inject("redisUrl");
  const admin = new Redis(backendUrl);
  const made = new Set<string>();
  const opened: (() => unknown)[] = [];
  const add = async (user: RedisUser) => {
    const [command = "", ...args] = setUserCommand(user, passwordHash(PASSWORD));
    await admin.call(command, ...args);
    made.add(user.name);
    return environmentFor({ user, password: PASSWORD, backendUrl, namespace }).WASL_BACKEND;
  };
  return {
    backend,
    namespace,
    again: () => test.again(),
    admin,
    add,
    openAs: async (user) => {
      const own = await openBackend({ url: await add(user), namespace });
      opened.push(() => own.close());
      return own;
    },
    clientAs: async (user) => {
      const client = new Redis(await add(user), { enableReadyCheck: false });
      opened.push(() => client.disconnect());
      return client;
    },
    close: async () => {
      await Promise.all(opened.map((end) => end()));
      if (made.size > 0) await admin.call("ACL", "DELUSER", ...made);
      admin.disconnect();
      await test.close();
    },
  };
}
