import { Redis } from "ioredis";
import { expect, it } from "vitest";
import { chamberUser, environmentFor, passwordHash, setUserCommand } from "../../src/access/index.js";
import { RUNS_QUEUE } from "../../src/contracts/index.js";
import { openBackend, ScriptsMissingError } from "../../src/queues/index.js";
import { startRedisServer } from "../../../../test-support/redis-server.js";

const CHAMBER = "casablanca-settat";

it("a server that forgot the scripts gets them from a worker that returns to it, and until then says what is missing", async () => {
  const server = await startRedisServer();
  const [namespace, password] = ["wasl", "a password of the tests"];
  const admin = new Redis(server.url);
  const user = chamberUser(namespace, CHAMBER);
  const [command = "", ...args] = setUserCommand(user, passwordHash(password));
  await admin.call(command, ...args);
  const { WASL_BACKEND: url } = environmentFor({ user, password, backendUrl: server.url, namespace });
  const mine = await openBackend({ url, namespace });
  const theirs = await openBackend({ url: server.url, namespace });
  const stateOfRun = () => mine.queue(RUNS_QUEUE).getJobState(`run-${CHAMBER}-${"0".repeat(32)}`);
  try {
    await expect(stateOfRun()).rejects.toBeInstanceOf(ScriptsMissingError);
    await theirs.serveRestricted([RUNS_QUEUE]);
    expect(await stateOfRun()).toBe("unknown");

    await admin.script("FLUSH");
    await expect(stateOfRun()).rejects.toBeInstanceOf(ScriptsMissingError);
    await admin.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
    await expect.poll(() => stateOfRun().catch(() => "missing"), { interval: 20, timeout: 10_000 }).toBe("unknown");
  } finally {
    await Promise.all([mine.close(), theirs.close()]);
    admin.disconnect();
    await server.remove();
  }
});
