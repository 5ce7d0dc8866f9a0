import { Command } from "commander";
import { registerAllocate } from "./commands/allocate.js";
import { registerEngine } from "./commands/engine.js";
import { registerFiles } from "./commands/files.js";
import { registerGaps } from "./commands/gaps.js";
import { registerGroup } from "./commands/group.js";
import { registerMissing } from "./commands/missing.js";
import { registerMobilise } from "./commands/mobilise.js";
import { registerOpportunities } from "./commands/opportunities.js";
import { registerQuality } from "./commands/quality.js";
import { registerQueue } from "./commands/queue.js";
import { registerRun } from "./commands/run.js";
import { registerScale } from "./commands/scale.js";
import { registerSuggest } from "./commands/suggest.js";
import { registerText } from "./commands/text.js";

/** The command `bench`: a subcommand a question. */
export function createProgram(): Command {
  const program = new Command("bench")
    .description(
      "Measures Wasl beside what else could be used. Everything is seeded; what it prints are medians, spreads and ratios.",
    )
    .showHelpAfterError("Run with --help to see what can be typed.");
  for (const register of [
    registerEngine,
    registerFiles,
    registerMobilise,
    registerQuality,
    registerRun,
    registerQueue,
    registerScale,
    registerText,
    registerSuggest,
    registerAllocate,
    registerGaps,
    registerGroup,
    registerMissing,
    registerOpportunities,
  ])
    register(program);
  return program;
}
