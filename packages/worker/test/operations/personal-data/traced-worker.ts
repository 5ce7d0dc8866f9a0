import { spawn } from "node:child_process";
import { once } from "node:events";
import { inject } from "vitest";
import type { BackendOptions } from "../../../src/queues/index.js";
import { SECRETS } from "./planted.js";

/** A worker process that tells everything it would ever tell. */
export interface TracedWorker {
  /** What it has written to either output so far. */
  written(): string;
  /** Resolves when what was written looks so. */
  until(pattern: RegExp): Promise<void>;
  kill(): Promise<void>;
}

/** Short, so that what a killed worker held is soon free. */
const LOCK_MS = 300;

export function startTraced(backend: BackendOptions, threadFile: "heldThread" | "poisonThread"): TracedWorker {
  const given = { backend, threadFile: inject(threadFile), lockMs: LOCK_MS, secret: SECRETS.master, logLevel: "trace" };
  const child = spawn(process.execPath, [inject("workerProcess"), JSON.stringify(given)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      written += text;
      child.emit("written");
    });
  const until = async (pattern: RegExp) => {
    while (!pattern.test(written)) await once(child, "written");
  };
  const kill = async () => {
    const gone = once(child, "close");
    if (child.kill("SIGKILL")) await gone;
  };
  return { written: () => written, until, kill };
}
