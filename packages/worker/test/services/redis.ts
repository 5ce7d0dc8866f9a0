import { startRedisServer } from "../../../../test-support/redis-server.js";
import { existing, type Service } from "./service.js";

/** `REDIS_URL`, else a server of this machine on a free port, else one installed first. */
export async function provideRedis(): Promise<Service> {
  if (process.env.REDIS_URL) return existing(process.env.REDIS_URL);
  const server = await startRedisServer();
  return { url: server.url, stop: () => server.remove() };
}
