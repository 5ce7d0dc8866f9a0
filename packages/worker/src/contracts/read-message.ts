import type { z } from "zod";

/** A message that does not follow its contract. It names paths and rules, never values: they may be personal. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}

/** Reads a message from a queue. */
export function readMessage<T>(schema: z.ZodType<T>, message: unknown, what: string): T {
  const result = schema.safeParse(message);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join(".") || "message"}: ${issue.code}`);
  throw new ContractError(`This is not a ${what} of a version this program knows (${faults.join(", ")}).`);
}
