import type { Command } from "commander";
import type { AnalysisKind, AnalysisQuestion } from "../../contracts/index.js";
import type { Past } from "../../snapshots/index.js";
import { askAllocation } from "./ask-allocation.js";
import { askGaps } from "./ask-gaps.js";
import { askGroupings } from "./ask-groupings.js";
import { askLetters } from "./ask-letters.js";
import { askMissingData } from "./ask-missing-data.js";
import { askMobilisation } from "./ask-mobilisation.js";
import { askOpportunities } from "./ask-opportunities.js";

/** How a kind of question is typed. */
export interface QuestionCommand {
  readonly name: AnalysisKind;
  readonly description: string;
  readonly addOptions: (command: Command) => Command;
  /** The question that its options, and the files they name, make. Throws a UsageError for options that do not go together. */
  questionOf(options: object): AnalysisQuestion | Promise<AnalysisQuestion>;
  /** What became of pairs before the run, where its options name a ledger. */
  pastOf?(runId: string, options: object): Promise<Past | undefined>;
}

/** A subcommand for each kind of question. */
export const questionCommands: readonly QuestionCommand[] = [
  askAllocation,
  askGaps,
  askMobilisation,
  askGroupings,
  askMissingData,
  askOpportunities,
  askLetters,
];
