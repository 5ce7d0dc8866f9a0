import { InputError } from "@wasl/matcher";
import { CommanderError } from "commander";
import { OutputError, RejectedInputError } from "../files/index.js";
import { LedgerError } from "../ledger/index.js";
import { BackendUnreachableError, ScriptsMissingError } from "../queues/index.js";
import { SnapshotUnusableError } from "../snapshots/index.js";
import { UsageError } from "./usage-error.js";

/** What the command's exit code means. */
export const exitCodes = {
  done: 0,
  inputRejected: 1,
  usage: 2,
  backendUnreachable: 3,
  /** As shells say it: 128 and the number of SIGINT. */
  interrupted: 130,
} as const;

/** The user ended the command before it was through. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
}

/** Errors of other folders that are faults in what was typed or configured, by their class's name. */
const USAGE_ERRORS = new Set([
  "ConfigError",
  "UnknownRunError",
  "UnknownChamberError",
  "RunHeldError",
  "LockHeldError",
  "RunStoppedError",
  "UnknownAnalysisError",
  "UnknownScheduleError",
  "RunUnderWayError",
  "NotPermittedError",
]);

/** Errors whose message says all there is to say: what was given, or stored, cannot be used. */
const INPUT_FAULTS = [RejectedInputError, InputError, SnapshotUnusableError, LedgerError];

/** The exit code for an error that ended the command. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof InterruptedError) return exitCodes.interrupted;
  if (error instanceof BackendUnreachableError || error instanceof ScriptsMissingError)
    return exitCodes.backendUnreachable;
  if (error instanceof UsageError || error instanceof OutputError) return exitCodes.usage;
  if (error instanceof Error && USAGE_ERRORS.has(error.name)) return exitCodes.usage;
  return exitCodes.inputRejected;
}

/** What to tell about the error; undefined when commander has told it already. */
export function messageOf(error: unknown): string | undefined {
  if (error instanceof CommanderError) return undefined;
  const known = INPUT_FAULTS.some((Fault) => error instanceof Fault) || exitCodeOf(error) !== exitCodes.inputRejected;
  const message = error instanceof Error ? error.message : String(error);
  return known ? message : `Unexpected error: ${message}\nSet WASL_DEBUG=1 to see where it comes from.`;
}
