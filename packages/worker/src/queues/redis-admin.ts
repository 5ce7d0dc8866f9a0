import { connectRedis } from "./redis-client.js";
import type { TlsFiles } from "./tls-files.js";

/** Runs commands on a Redis one after the other. Throws what {@link connectRedis} throws, and what Redis answers. */
export async function runOnRedis(url: string, commands: readonly (readonly string[])[], tls?: TlsFiles): Promise<void> {
  const { client } = await connectRedis(url, tls);
  try {
    for (const [command = "", ...args] of commands) await client.call(command, ...args);
  } finally {
    client.disconnect();
  }
}
