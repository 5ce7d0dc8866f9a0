import { Redis, type RedisOptions } from "ioredis";
import { withoutCredentials } from "./address.js";
import { within } from "./deadline.js";
import { CONNECT_TIMEOUT_MS } from "./defaults.js";
import { BackendUnreachableError, isRefused } from "./errors.js";
import { RestrictedRedis } from "./restricted-redis.js";
import { readTlsFiles, type TlsFiles } from "./tls-files.js";

const LONGEST_RETRY_MS = 2_000;

/** A client of a Redis, and whether its user may do little: then BullMQ's scripts are called and never sent. */
export interface ConnectedRedis {
  readonly client: Redis;
  readonly restricted: boolean;
}

/**
 * Connects. A named user may be one with few rights, such as `wasl acl` makes: it is asked what it may do.
 *
 * @throws BackendUnreachableError when the server does not answer within a few seconds, refuses the user, or is not who its
 * certificate should say; TlsFileError.
 */
export async function connectRedis(url: string, files: TlsFiles = {}): Promise<ConnectedRedis> {
  const tls = url.startsWith("rediss:") ? { tls: await readTlsFiles(files) } : {};
  if (!["", "default"].includes(new URL(url).username)) {
    const client = await connect(url, RestrictedRedis, { ...tls, enableReadyCheck: false });
    if (await mayDoLittle(client)) return { client, restricted: true };
    client.disconnect();
  }
  return { client: await connect(url, Redis, tls), restricted: false };
}

type RedisClass = new (url: string, options: RedisOptions) => Redis;

/** One attempt decides at the start; once connected, a lost connection is sought again for ever, as BullMQ expects. */
async function connect(url: string, Client: RedisClass, options: RedisOptions): Promise<Redis> {
  let connected = false;
  const client = new Client(url, {
    ...(options as object),
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (connected ? Math.min(times * 100, LONGEST_RETRY_MS) : null),
  });
  let reason: unknown;
  client.on("error", (error) => (reason ??= error));
  try {
    const answer = client.connect().then(() => selectDatabase(client));
    if (!(await within(CONNECT_TIMEOUT_MS, answer))) throw new Error("it accepts connections but does not answer");
  } catch (closed) {
    client.disconnect();
    throw new BackendUnreachableError(withoutCredentials(url), { cause: reason ?? closed });
  }
  connected = true;
  return client;
}

/** The client goes on with database 0 when the server refuses another, and the wrong queues would be served. */
async function selectDatabase(client: Redis): Promise<void> {
  const { db = 0 } = client.options;
  if (db === 0) await client.ping();
  else await client.select(db);
}

function mayDoLittle(client: Redis): Promise<boolean> {
  return client.call("INFO", "server").then(
    () => false,
    (error: unknown) => isRefused(error),
  );
}
