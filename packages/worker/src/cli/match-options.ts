import { Option, type Command } from "commander";
import type { Language } from "@wasl/matcher";
import { whole } from "./number-option.js";
import { addPackOptions, type PackOptions } from "./pack-option.js";

/** The files that needs and firms come from, and how they are ranked. */
export interface RunFilesOptions extends PackOptions {
  readonly needs: string;
  readonly suppliers: string;
  readonly profile: string;
  readonly allowRejects?: true;
}

/** What `match` and `explain` have in common. */
export interface MatchingOptions extends RunFilesOptions {
  readonly lang: Language;
  readonly json?: true;
}

export function addMatchingOptions(command: Command): Command {
  return addRunFilesOptions(command)
    .addOption(new Option("--lang <language>", "language of the reasons").choices(["fr", "ar", "en"]).default("fr"))
    .option("--json", "print JSON for programs instead of text for people");
}

export function addRunFilesOptions(command: Command): Command {
  const withFiles = command
    .requiredOption("--needs <file>", "needs of large firms: CSV, XLSX, JSON or JSONL")
    .requiredOption("--suppliers <file>", "register of firms: CSV, XLSX, JSON or JSONL")
    .option("--profile <name or file>", "scoring profile: core, default, or a YAML or JSON file", "core")
    .option("--allow-rejects", "leave out the rows that are rejected and go on with the others");
  return addPackOptions(withFiles);
}

/** Reads a whole number of an option, from `least` to `most`. */
export const wholeNumber = (least: number, most: number) => whole({ least, most });
