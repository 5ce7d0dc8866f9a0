import { day } from "../domain/primitives.js";
import { InputError, type IssueCode } from "../errors.js";
import { constraintLabel, writerFor, type RenderOptions } from "../explanation/index.js";
import type { Labels } from "../reference/index.js";
import { contents } from "./contents.js";
import type { Addressee, Letter, LetterKind } from "./letter.js";
import { MESSAGES } from "./messages/index.js";
import type { Pairing } from "./pairing.js";

export interface LetterOptions extends RenderOptions {
  /** The name of the chamber that writes, or its names by language. */
  readonly chamber: string | Labels;
  /** Of the letter, `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * A letter to one side of a pair. It says what the records and the explanation hold and nothing else; other firms are counted and
 * never named, and a firm's money and headcount are not told to a buyer.
 *
 * Throws an {@link InputError} for an introduction of a firm that is not eligible, an explanation of another pair, and a date that is none.
 */
export function writeLetter(kind: LetterKind, addressee: Addressee, pairing: Pairing, options: LetterOptions): Letter {
  requireSound(kind, pairing, options);
  const { language, pack, date } = options;
  const writer = writerFor(options);
  const say = MESSAGES[language];
  const { need } = pairing.need;
  const { supplier } = pairing.firm;
  const recipient = addressee === "firm" ? supplier.name : (need.buyer.name ?? need.buyer.id);
  return {
    kind,
    addressee,
    needId: need.id,
    supplierId: supplier.id,
    language,
    direction: language === "ar" ? "rtl" : "ltr",
    sender: writer.named(chamberName(options)),
    date: writer.day(date),
    recipient: say.recipient({ name: writer.named(recipient) }),
    references: say.references({ need: writer.named(need.id), firm: writer.named(supplier.id) }),
    subject: say.subject[kind]({ title: writer.quoted(need.title) }),
    greeting: say.greeting,
    blocks: contents({ kind, addressee, pairing, say, writer, language, pack }),
    closing: say.closing,
  };
}

function chamberName({ chamber, language }: LetterOptions): string {
  if (typeof chamber === "string") return chamber;
  return chamber[language] ?? chamber.fr ?? Object.values(chamber)[0] ?? "";
}

function requireSound(kind: LetterKind, { need, firm, explanation }: Pairing, { date }: LetterOptions): void {
  const [needId, supplierId] = [need.need.id, firm.supplier.id];
  if (!day.safeParse(date).success)
    throw fault("out-of-range", "date", date, `${date} is not a day of the calendar.`, "a day such as 2026-03-31");
  if (explanation.needId !== needId || explanation.supplierId !== supplierId)
    throw fault(
      "unknown-id",
      "explanation",
      explanation.needId,
      `The explanation is of ${explanation.needId} and ${explanation.supplierId}.`,
      `that of ${needId} and ${supplierId}`,
    );
  const [violation] = explanation.violations;
  if (kind === "introduction" && violation !== undefined)
    throw fault(
      "out-of-range",
      "supplierId",
      supplierId,
      `${supplierId} is excluded from the need ${needId}: ${constraintLabel(violation.constraint, "en").toLowerCase()}.`,
      "a firm that meets every hard constraint, or a letter of refusal",
    );
}

function fault(code: IssueCode, path: string, value: string, message: string, expected: string): InputError {
  return new InputError([{ code, path, value, message, expected }]);
}
