import type { Command } from "commander";
import { pastPairs, recentFirms, type Ledger } from "../../ledger/index.js";
import type { Past } from "../../snapshots/index.js";
import { monthsBefore } from "../allocation/months-before.js";
import { dayOption, today } from "../day-option.js";
import { whole } from "../number-option.js";
import { UsageError } from "../usage-error.js";

/** Which past an allocation is to heed, as it is typed. */
export interface PastOptions {
  readonly ledger?: string;
  readonly rotate?: number;
  readonly on?: string;
}

/** @param ledger what is done with the ledger. */
export const addPastOptions = (command: Command, ledger: string): Command =>
  command
    .option("--ledger <file.jsonl>", ledger)
    .option(
      "--rotate <months>",
      "count a firm's introductions of so many months against --most",
      whole({ least: 1, most: 1_200 }),
    )
    .option("--on <day>", "day of the introductions, YYYY-MM-DD; today", dayOption);

/** Throws a UsageError for options that need a ledger and have none. */
export function requireLedger({ ledger, rotate }: PastOptions): void {
  if (ledger === undefined && rotate !== undefined)
    throw new UsageError("--rotate is about a ledger: pass --ledger FILE.");
}

/** What a ledger says of the time before a run. */
export function pastIn(ledger: Ledger, runId: string, { rotate, on = today() }: PastOptions): Past {
  const pairs = pastPairs(ledger, runId);
  if (rotate === undefined) return { pairs };
  return { pairs, recent: recentFirms(ledger, { since: monthsBefore(on, rotate), runId }) };
}
