import type { TestProject } from "vitest/node";
import { providePostgres } from "./postgres.js";
import { provideRedis } from "./redis.js";
import { bundleScoringThread } from "./scoring-thread.js";

declare module "vitest" {
  export interface ProvidedContext {
    redisUrl: string;
    postgresUrl: string;
    /** File that scoring threads load. */
    scoringThread: string;
  }
}

/** Gives the worker's tests a real Redis, a real PostgreSQL and a scoring thread made of the sources. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [redis, postgres, thread] = await Promise.all([provideRedis(), providePostgres(), bundleScoringThread()]);
  project.provide("redisUrl", redis.url);
  project.provide("postgresUrl", postgres.url);
  project.provide("scoringThread", thread.file);
  return async () => {
    await Promise.all([redis.stop(), postgres.stop(), thread.remove()]);
  };
}
