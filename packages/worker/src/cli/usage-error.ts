/** A command that was typed wrongly. The command exits with 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
