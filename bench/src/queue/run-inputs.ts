import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openSupplierIndex } from "@wasl/matcher";
import type { RunOrder } from "@wasl/worker";
import { readShared } from "../run/stored-index.js";
import type { RunOrder as ProcessOrder } from "../run/run-task.js";
import { profiledNeeds, type ProfileName } from "./profiled-needs.js";

/** Built beside this program. */
const RUN_PROCESS = fileURLToPath(new URL("./run-process.js", import.meta.url));

/** Which register, which needs, by which profile, and how many firms a need. */
export interface RunSize {
  readonly profile: ProfileName;
  readonly firms: number;
  readonly needs: number;
  readonly seed: number;
  readonly k: number;
}

/** A run's inputs: as it is asked for, and the register in memory that threads can share. */
export interface RunInputs {
  readonly order: RunOrder;
  readonly register: { readonly hash: string; readonly content: SharedArrayBuffer };
}

/** Generates a register, in a process of its own as `bench run` does, and needs. Firms have texts and past work where the profile looks at them. */
export async function generateInputs({ profile: name, firms, needs: count, seed, k }: RunSize): Promise<RunInputs> {
  const folder = await mkdtemp(join(tmpdir(), "wasl-bench-"));
  try {
    const snapshot = join(folder, "index.snapshot");
    const build: ProcessOrder = { what: "build", snapshot, firms, seed, dossiers: name === "default" };
    await promisify(execFile)(process.execPath, [RUN_PROCESS, JSON.stringify(build)]);
    const content = readShared(snapshot);
    const hash = createHash("sha256").update(new Uint8Array(content)).digest("hex");
    const { scoring, needs } = await profiledNeeds(name, { count, seed });
    const register = openSupplierIndex(new Uint8Array(content));
    return { order: { ...scoring, needs: [...needs], register, chamber: "all", topK: k }, register: { hash, content } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
