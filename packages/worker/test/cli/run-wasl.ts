import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds what is out of date, and runs the command. */
export const SCRIPT = fileURLToPath(new URL("../../../../scripts/wasl.mjs", import.meta.url));

/** The command as it was built by the first call: what becomes of the sources meanwhile holds up no test. */
export const BUILT = fileURLToPath(new URL("../../dist/wasl.js", import.meta.url));
let isBuilt = false;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command, as `pnpm wasl` does, with a folder as the one the user is in. */
export function runWasl(folder: string, ...args: string[]): Promise<Ended> {
  return runWaslWith({}, folder, ...args);
}

/** Like {@link runWasl}, with more environment variables. */
export function runWaslWith(environment: NodeJS.ProcessEnv, folder: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    // The package manager's working directory differs from the user's, which it gives as INIT_CWD.
    const child = spawn(process.execPath, [isBuilt ? BUILT : SCRIPT, ...args], {
      env: { ...process.env, ...environment, INIT_CWD: folder },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (out.stderr += text));
    child.on("error", reject);
    child.on("close", (code) => {
      isBuilt = true;
      resolve({ code, ...out });
    });
  });
}
