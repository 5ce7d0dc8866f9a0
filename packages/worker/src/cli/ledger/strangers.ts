import { excerpt, onOneLine } from "../../files/index.js";
import type { Ledger } from "../../ledger/index.js";
import { counted } from "../counted.js";
import { tell } from "../output.js";

/** Pairs that are named; of more, the number is said. */
const MOST_NAMED = 5;

/** Longest id that is shown, in characters. */
const ID_CHARACTERS = 50;

/** Says which outcomes are about pairs that were never introduced: they are kept, and somebody should look at their ids. */
export function tellStrangers(ledger: Ledger): void {
  const strangers = ledger.strangers();
  if (strangers.length === 0) return;
  const named = strangers
    .slice(0, MOST_NAMED)
    .map(({ needId, supplierId }) =>
      onOneLine(`${excerpt(needId, ID_CHARACTERS)} – ${excerpt(supplierId, ID_CHARACTERS)}`),
    );
  const more = strangers.length > MOST_NAMED ? `, and ${strangers.length - MOST_NAMED} more` : "";
  tell(
    `Warning: outcomes were told of ${counted(strangers.length, "pair")} that this ledger never introduced: ${named.join(", ")}${more}. They are kept; check the ids.`,
  );
}
