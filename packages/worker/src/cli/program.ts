import { Command } from "commander";
import { registerCheck } from "./check.js";
import { registerExplain } from "./explain.js";
import { registerGenerate } from "./generate.js";
import { registerMatch } from "./match.js";
import { registerTemplate } from "./template.js";

/** The `wasl` command with all its subcommands. Wrong usage throws a CommanderError. */
export function createProgram(): Command {
  const program = new Command("wasl")
    .description("Finds, for each need of a large firm, the small firms that can serve it, and says why.")
    .exitOverride()
    .showHelpAfterError("Run with --help to see what can be typed.");
  for (const register of [registerTemplate, registerCheck, registerMatch, registerExplain, registerGenerate])
    register(program);
  return program;
}
