import { mkdtemp, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "tsup";
import type { TestProject } from "vitest/node";
import { programsBuild } from "../src/builds.js";
import type { Programs } from "../src/crew/crew.js";

declare module "vitest" {
  export interface ProvidedContext {
    programs: Programs;
  }
}

/** Builds the processes of a campaign from the sources of this checkout. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(fileURLToPath(new URL("../node_modules/.wasl-chaos-", import.meta.url)));
  await build(programsBuild(directory));
  project.provide("programs", {
    worker: `${directory}/worker-process.cjs`,
    consumer: `${directory}/consumer-process.cjs`,
    thread: `${directory}/scoring-thread.cjs`,
  });
  return () => rm(directory, { recursive: true, force: true });
}
