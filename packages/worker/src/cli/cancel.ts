import type { Command } from "commander";
import { cancelRun, isOver } from "../operations/index.js";
import { addBackendOption, withBackend, type BackendOptions } from "./backend-session.js";
import { tellWithoutWorker } from "./local-worker.js";
import { print } from "./output.js";
import { describeStatus } from "./status-text.js";

/** `wasl cancel`: asks a run to stop. */
export function registerCancel(program: Command): void {
  const command = program.command("cancel").description("ask a run to stop").argument("<run>", "id of the run");
  addBackendOption(command).action(async (run: string, options: BackendOptions) => {
    const status = await withBackend(options, async (session) => {
      const cancelled = await cancelRun(session.backend, run);
      if (!isOver(cancelled)) await tellWithoutWorker(session);
      return cancelled;
    });
    await print(describeStatus(status));
  });
}
