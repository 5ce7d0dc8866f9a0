import { distance } from "fastest-levenshtein";
import { excerpt, quote } from "../files/index.js";
import { UsageError } from "./usage-error.js";

/** The error for an id of a need or a firm that the files do not hold, with the id that may have been meant. */
export function unknownId(what: string, id: string, known: Iterable<string>): UsageError {
  return new UsageError(`The files hold no ${what} with the id ${quote(id)}.${hintOf(id, known)}`);
}

/** An id that differs in more than a third of its characters was not what the user meant. */
function hintOf(id: string, known: Iterable<string>): string {
  let nearest: string | undefined;
  let least = Math.max(1, id.length / 3);
  for (const other of known) {
    const edits = distance(id, other);
    if (edits > least || (edits === least && nearest !== undefined)) continue;
    nearest = other;
    least = edits;
  }
  return nearest === undefined ? "" : ` Did you mean ${excerpt(nearest)}?`;
}
