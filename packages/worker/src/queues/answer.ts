import type { Backend } from "./backend.js";
import { within } from "./deadline.js";
import { BackendUnreachableError } from "./errors.js";

/** Longest wait for PostgreSQL to answer what is quickly answered, in ms. */
export const ANSWER_MS = 60_000;

/**
 * Waits for the answer to a small question. A PostgreSQL that is frozen, or a network that loses everything, never says that it is away: whoever
 * asks again and again would wait for ever at one of the questions. Redis is waited for until it is back, as its client does that was cut off.
 *
 * @throws BackendUnreachableError when there is no answer in time.
 */
export async function answered<T>(
  { kind, address }: Pick<Backend, "kind" | "address">,
  question: Promise<T>,
  patienceMs = ANSWER_MS,
): Promise<T> {
  if (kind === "redis" || (await within(patienceMs, question))) return question;
  const cause = new Error(`no answer within ${patienceMs / 1_000} s`);
  throw new BackendUnreachableError(address, { cause });
}
