import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { chamberUser } from "../../src/access/index.js";
import type { Backend } from "../../src/queues/index.js";
import { openInstallation, type Installation } from "../access/installation.js";
import { startTestWorker } from "../conformance/test-worker.js";
import { runInProcess } from "./run-in-process.js";

/** A chamber's machine, beside an installation with a worker that does what is asked there. */
export interface ChamberMachine {
  readonly installation: Installation;
  /** The folder in which commands are typed. */
  readonly folder: string;
  /** Types a command, as the chamber's user unless another address of the backend is given. */
  type(args: readonly string[], url?: string): ReturnType<typeof runInProcess>;
  /** The backend as the chamber's user reaches it. */
  open(): Promise<Backend>;
  close(): Promise<void>;
}

export async function openChamberMachine(chamber: string): Promise<ChamberMachine> {
  const folder = mkdtempSync(join(tmpdir(), "wasl-chamber-"));
  const installation = await openInstallation();
  const worker = await startTestWorker(await installation.again());
  const user = chamberUser(installation.namespace, chamber);
  const own = await installation.add(user);
  return {
    installation,
    folder,
    type: (args, url = own) => {
      vi.stubEnv("WASL_BACKEND", url);
      vi.stubEnv("WASL_NAMESPACE", installation.namespace);
      return runInProcess(folder, ...args);
    },
    open: () => installation.openAs(user),
    close: async () => {
      await worker.close();
      await installation.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
