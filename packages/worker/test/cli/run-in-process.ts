import { vi } from "vitest";
import { exitCodeOf, messageOf } from "../../src/cli/exit-codes.js";
import { tell } from "../../src/cli/output.js";
import { createProgram } from "../../src/cli/program.js";
import type { Ended } from "./run-wasl.js";

/** Runs a command as `main.ts` does, in this process and from the sources, with a folder as the one the user is in. */
export async function runInProcess(folder: string, ...args: string[]): Promise<Ended> {
  const ended = { code: 0, stdout: "", stderr: "" };
  const before = process.exitCode;
  process.exitCode = undefined;
  vi.stubEnv("INIT_CWD", folder);
  const taps = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      ended[name] += text.toString();
      return true;
    }),
  );
  try {
    await createProgram().parseAsync(args, { from: "user" });
    ended.code = Number(process.exitCode ?? 0);
  } catch (error) {
    ended.code = exitCodeOf(error);
    const message = messageOf(error);
    if (message !== undefined) tell(message);
  } finally {
    for (const tap of taps) tap.mockRestore();
    vi.unstubAllEnvs();
    process.exitCode = before;
  }
  return ended;
}
