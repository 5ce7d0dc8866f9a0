import type { TestProject } from "vitest/node";
import { bundle } from "./bundles.js";
import { providePostgres } from "./postgres.js";
import { provideRedis } from "./redis.js";

declare module "vitest" {
  export interface ProvidedContext {
    redisUrl: string;
    postgresUrl: string;
    /** See Bundles. */
    scoringThread: string;
    heldThread: string;
    heldAnalysisThread: string;
    slowThread: string;
    poisonThread: string;
    embeddedOwner: string;
    lockContender: string;
    workerProcess: string;
    takerProcess: string;
    consumerProcess: string;
    ledgerWriter: string;
  }
}

/** Gives the worker's tests a real Redis, a real PostgreSQL and bundles of the sources. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [redis, postgres, bundles] = await Promise.all([provideRedis(), providePostgres(), bundle()]);
  project.provide("redisUrl", redis.url);
  project.provide("postgresUrl", postgres.url);
  project.provide("scoringThread", bundles.scoringThread);
  project.provide("heldThread", bundles.heldThread);
  project.provide("heldAnalysisThread", bundles.heldAnalysisThread);
  project.provide("slowThread", bundles.slowThread);
  project.provide("poisonThread", bundles.poisonThread);
  project.provide("embeddedOwner", bundles.embeddedOwner);
  project.provide("lockContender", bundles.lockContender);
  project.provide("workerProcess", bundles.workerProcess);
  project.provide("takerProcess", bundles.takerProcess);
  project.provide("consumerProcess", bundles.consumerProcess);
  project.provide("ledgerWriter", bundles.ledgerWriter);
  return async () => {
    await Promise.all([redis.stop(), postgres.stop(), bundles.remove()]);
  };
}
