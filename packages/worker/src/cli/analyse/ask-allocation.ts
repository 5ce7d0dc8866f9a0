import type { QuestionOf } from "../../contracts/index.js";
import { LedgerFile } from "../../ledger/index.js";
import { addAllocationOptions, aimOf, type AllocationOptions } from "../question-options/allocation-options.js";
import { addPastOptions, pastIn, requireLedger, type PastOptions } from "../question-options/past-options.js";
import { userPath } from "../user-path.js";
import type { QuestionCommand } from "./questions.js";

/** `wasl analyse allocation`: who is introduced to whom over all needs of a run. */
export const askAllocation = {
  name: "allocation",
  description: "who is introduced to whom over all needs, so that one firm is not sent everywhere",
  addOptions: (command) =>
    addPastOptions(
      addAllocationOptions(command),
      "leave out pairs that met or declined; wasl analyses --ledger records what is found",
    ),
  questionOf: ({ most, depth, ...options }: AllocationOptions & PastOptions): QuestionOf<"allocation"> => {
    requireLedger(options);
    return { kind: "allocation", most, depth, aim: aimOf(options) };
  },
  pastOf: async (runId: string, options: PastOptions) =>
    options.ledger === undefined
      ? undefined
      : pastIn((await LedgerFile.open(userPath(options.ledger))).ledger, runId, options),
} satisfies QuestionCommand;
