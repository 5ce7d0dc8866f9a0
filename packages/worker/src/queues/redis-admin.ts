import { connectRedis } from "./redis-client.js";
import type { TlsFiles } from "./tls-files.js";

/** Runs commands on a Redis one after the other and returns what it answered. Throws what {@link connectRedis} throws, and what Redis answers. */
export async function runOnRedis(
  url: string,
  commands: readonly (readonly string[])[],
  tls?: TlsFiles,
): Promise<unknown[]> {
  const { client } = await connectRedis(url, tls);
  try {
    const answers: unknown[] = [];
    for (const [command = "", ...args] of commands) answers.push(await client.call(command, ...args));
    return answers;
  } finally {
    client.disconnect();
  }
}
