import { Command } from "commander";
import { registerAcl } from "./acl.js";
import { registerAllocate } from "./allocate.js";
import { registerAnalyse } from "./analyse.js";
import { registerAnalyses } from "./analyses.js";
import { registerCancel } from "./cancel.js";
import { registerCheck } from "./check.js";
import { registerCompare } from "./compare.js";
import { registerDeadLetters } from "./dead-letters.js";
import { registerDemo } from "./demo.js";
import { registerEvaluate } from "./evaluate.js";
import { registerExplain } from "./explain.js";
import { registerGaps } from "./gaps.js";
import { registerGenerate } from "./generate.js";
import { registerGroup } from "./group.js";
import { registerLedger } from "./ledger.js";
import { registerLetters } from "./letters.js";
import { registerMatch } from "./match.js";
import { registerMissing } from "./missing.js";
import { registerMobilise } from "./mobilise.js";
import { registerOpportunities } from "./opportunities.js";
import { registerOutcomes } from "./outcomes.js";
import { registerResults } from "./results.js";
import { registerRun } from "./run.js";
import { registerSchema } from "./schema.js";
import { registerStatus } from "./status.js";
import { registerSchedule } from "./schedule.js";
import { registerSensitivity } from "./sensitivity.js";
import { registerSuggest } from "./suggest.js";
import { registerTemplate } from "./template.js";
import { registerTune } from "./tune.js";
import { registerWorker } from "./worker.js";

/** The `wasl` command with all its subcommands. Wrong usage throws a CommanderError. */
export function createProgram(): Command {
  const program = new Command("wasl")
    .description("Finds, for each need of a large firm, the small firms that can serve it, and says why.")
    .exitOverride()
    .showHelpAfterError("Run with --help to see what can be typed.");
  const commands = [
    ...[registerDemo, registerTemplate, registerCheck, registerSuggest],
    ...[registerMatch, registerExplain, registerOpportunities, registerGenerate],
    ...[registerAllocate, registerLedger, registerLetters],
    ...[registerMobilise, registerMissing, registerGaps, registerGroup],
    ...[registerEvaluate, registerCompare, registerTune, registerSensitivity],
    ...[registerWorker, registerRun, registerStatus, registerCancel, registerResults, registerDeadLetters],
    ...[registerAnalyse, registerAnalyses, registerOutcomes, registerSchedule],
    ...[registerAcl],
    registerSchema,
  ];
  for (const register of commands) register(program);
  return program;
}
