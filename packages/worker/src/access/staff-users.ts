import { allowed, CONNECTION, selector, type RedisUser } from "./redis-user.js";

/** What a command may be called that touches no key of a namespace, or more than is named. */
const NEVER = ["@admin", "@dangerous", "@scripting", "@pubsub", "scan", "randomkey", "select", "swapdb", "move"];

const selectFor = (database: number) => (database === 0 ? [] : [`select|${database}`]);

/**
 * The user of `wasl worker`: everything that is done with keys of the namespace, and what BullMQ wants to know of the server.
 * It can neither empty the server nor see or change its settings and users.
 */
export function workerUser(namespace: string, database = 0): RedisUser {
  return {
    name: `${namespace}-worker`,
    purpose: "does the runs",
    rules: [
      `~${namespace}:*`,
      "+@all",
      ...NEVER.map((command) => `-${command}`),
      ...[...CONNECTION, ...selectFor(database), "info", "client|list", "client|info"].map(allowed),
      ...["eval", "evalsha", "script|load", "script|exists"].map(allowed),
    ],
  };
}

/** A user that sees everything in the namespace and changes nothing, for dashboards and questions: it calls the scripts that only read. */
export function observerUser(namespace: string, database = 0): RedisUser {
  return {
    name: `${namespace}-observer`,
    purpose: "reads everything and changes nothing",
    rules: [
      ...[...CONNECTION, ...selectFor(database), "client|list"].map(allowed),
      `%R~${namespace}:*`,
      "+@read",
      ...["keys", "scan", "randomkey", "dbsize", "sort_ro"].map((command) => `-${command}`),
      selector(["evalsha"], [`~${namespace}:*`]),
    ],
  };
}
