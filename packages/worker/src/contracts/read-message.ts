import type { z } from "zod";
import { declaredNames } from "./declared-names.js";

/** A message that does not follow its contract. It names paths and rules, never values: they may be personal. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}

/** Faults that an error names; of a message that is wrong all over, the others say nothing more. */
const MOST_NAMED = 5;

/** Reads a message from a queue. */
export function readMessage<T>(schema: z.ZodType<T>, message: unknown, what: string): T {
  const result = schema.safeParse(message);
  if (result.success) return result.data;
  const { issues } = result.error;
  const faults = issues.slice(0, MOST_NAMED).map((issue) => `${shown(issue.path, schema)}: ${issue.code}`);
  const others = issues.length > MOST_NAMED ? [`and ${issues.length - MOST_NAMED} more`] : [];
  throw new ContractError(
    `This is not a ${what} of a version this program knows (${[...faults, ...others].join(", ")}).`,
  );
}

/** Like {@link readMessage} for what a later version may have written: members that this program does not know stay. */
export function readOpenMessage<T>(schema: z.ZodType<T>, message: unknown, what: string): T {
  const { error } = schema.safeParse(message);
  const onlyMore = error?.issues.every(({ code }) => code === "unrecognized_keys") ?? false;
  return onlyMore ? (message as T) : readMessage(schema, message, what);
}

/** A path in which names that came with the message, as those of a record's entries do, are stars: they may be anything too. */
function shown(path: readonly PropertyKey[], schema: z.ZodType): string {
  const names = declaredNames(schema);
  const parts = path.map((part) => (typeof part === "number" || names.has(String(part)) ? String(part) : "*"));
  return parts.join(".") || "message";
}
