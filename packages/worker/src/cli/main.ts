#!/usr/bin/env node
import { exitCodeOf, messageOf } from "./exit-codes.js";
import { endWithReader, tell } from "./output.js";
import { createProgram } from "./program.js";

/** Time for what is left open to be closed. */
const LINGER_MS = 1_000;

endWithReader();

try {
  await createProgram().parseAsync();
} catch (error) {
  const message = messageOf(error);
  if (message !== undefined) tell(message);
  if (process.env["WASL_DEBUG"] && error instanceof Error) tell(error.stack ?? "");
  process.exitCode = exitCodeOf(error);
}

// Nothing that is left open, such as a connection to a backend that is away, keeps the process for long.
setTimeout(() => process.exit(), LINGER_MS).unref();
