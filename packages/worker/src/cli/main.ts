#!/usr/bin/env node
import { exitCodeOf, messageOf } from "./exit-codes.js";
import { endWithReader, tell } from "./output.js";
import { createProgram } from "./program.js";

endWithReader();

try {
  await createProgram().parseAsync();
} catch (error) {
  const message = messageOf(error);
  if (message !== undefined) tell(message);
  if (process.env["WASL_DEBUG"] && error instanceof Error) tell(error.stack ?? "");
  process.exitCode = exitCodeOf(error);
}
