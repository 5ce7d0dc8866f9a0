import { LedgerError } from "./ledger-error.js";
import { recordSchema, type LedgerRecord } from "./record.js";

/** The whole records of a piece of a ledger, and where the first byte lies that belongs to none. */
export interface ReadLines {
  readonly records: readonly LedgerRecord[];
  /** Bytes of whole records, their line ends included. */
  readonly whole: number;
  /** Lines that they take, empty ones included. */
  readonly lines: number;
}

const LINE_END = 0x0a;

/**
 * Reads lines of a ledger. What follows the last line end is what a writer left that was killed, and no record
 * unless it is whole.
 *
 * @param firstLine the number of the piece's first line, for errors.
 * @throws LedgerError for a line that is no record.
 */
export function readLines(bytes: Buffer, file: string, firstLine: number): ReadLines {
  const whole = bytes.lastIndexOf(LINE_END) + 1;
  const lines = bytes.toString("utf8", 0, whole).split("\n").slice(0, -1);
  const records = lines.flatMap((text, i) =>
    text.trim() === "" ? [] : [recordOf(text, `${file}, line ${firstLine + i}`)],
  );
  const last = recordIn(bytes.toString("utf8", whole));
  return { records: last ? [...records, last] : records, whole, lines: lines.length };
}

/** The record that a text is; undefined when it is none. */
export function recordIn(text: string): LedgerRecord | undefined {
  try {
    return recordSchema.safeParse(jsonOf(text)).data;
  } catch {
    return undefined;
  }
}

function recordOf(text: string, where: string): LedgerRecord {
  const result = recordSchema.safeParse(parsed(text, where));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new LedgerError(
    `${where}: ${issue?.path.join(".") || "record"}: ${issue?.message ?? "is wrong"}. Expected a record of this version: an introduction or an outcome.`,
  );
}

/** Some editors put a byte order mark before the first line. */
const jsonOf = (text: string): unknown => JSON.parse(text.replace(/^\ufeff/, ""));

function parsed(text: string, where: string): unknown {
  try {
    return jsonOf(text);
  } catch (cause) {
    const start = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    throw new LedgerError(`${where}: ${start} is not a JSON object. Correct the line, or take it out.`, { cause });
  }
}
