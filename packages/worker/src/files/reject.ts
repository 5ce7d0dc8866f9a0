import type { Issue, IssueCode } from "@wasl/matcher";

/** What can be wrong with a file, besides what can be wrong with the records in it. */
export type FileIssueCode =
  | "unreadable-file"
  | "empty-file"
  | "wrong-encoding"
  | "wrong-format"
  | "too-large"
  | "missing-column"
  | "duplicate-column"
  | "unknown-column"
  | "malformed-row"
  | "formula-cell"
  | "doubtful-value";

/** A fault in a file: like the matcher's {@link Issue}, with the codes that only files have. */
export interface FileIssue extends Omit<Issue, "code"> {
  readonly code: IssueCode | FileIssueCode;
}

/** One fault and where it stands. A row with several faults gives several. */
export interface Reject {
  readonly file: string;
  /** Physical line of a CSV, JSON or JSONL file, 1 is the first. */
  readonly line?: number;
  /** Which record of a JSON array, 1 is the first. */
  readonly record?: number;
  /** Cell or row of an XLSX file, e.g. `B7` or `row 7`. */
  readonly cell?: string;
  /** The column's header as the file has it; for JSON the path in the record. */
  readonly column?: string;
  readonly issue: FileIssue;
}

/** One line for people: where, what stands there, what is wrong, what would be right. */
export function describeReject({ file, line, record, cell, column, issue }: Reject): string {
  const at = [
    line === undefined ? undefined : `line ${line}`,
    record === undefined ? undefined : `record ${record}`,
    cell === undefined ? undefined : cell.startsWith("row") ? cell : `cell ${cell}`,
    column === undefined ? undefined : `${isTable(file) ? "column" : "field"} ${quote(column)}`,
  ].filter((part) => part !== undefined);
  return `${[file, ...at].join(", ")}: ${describeFault(issue)}`;
}

/** JSON and YAML have fields where tables have columns. */
function isTable(file: string): boolean {
  return !/\.(?:jsonl?|ndjson|ya?ml)$/i.test(file);
}

/** The sentence without the place: fault, what would be right, and the nearest right values. */
export function describeFault(issue: FileIssue): string {
  const expected = issue.expected === undefined ? "" : ` Expected ${issue.expected}.`;
  const nearest = issue.suggestions?.length ? ` Did you mean ${issue.suggestions.join(" or ")}?` : "";
  return onOneLine(`${shortened(issue)}${expected}${nearest}`);
}

/** The message, with a long value in it cut. */
function shortened({ message, value }: FileIssue): string {
  return typeof value === "string" ? message.replace(value, () => excerpt(value)) : message;
}

/** Text from a file as it may be shown: on one line, without control characters, cut to `length`. */
export function excerpt(value: unknown, length = 60): string {
  const text = onOneLine(String(value));
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** Text from a file without what could steer a terminal: control characters, line ends, overrides of the writing direction. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]+/gu, " ");
}

/** An {@link excerpt} in quotation marks. */
export function quote(value: unknown): string {
  return `"${excerpt(value)}"`;
}

/** Input that cannot be used, whole or in part. The command exits with 1. */
export class RejectedInputError extends Error {
  override readonly name = "RejectedInputError";

  /** `unlisted` more faults were counted and not described. */
  constructor(
    readonly rejects: readonly Reject[],
    readonly unlisted = 0,
  ) {
    const more = unlisted > 0 ? [`… and ${unlisted} more.`] : [];
    super([...rejects.map(describeReject), ...more].join("\n"));
  }
}

/** The error for a file that cannot be read at all, or not from some line on. */
export function rejectFile(file: string, issue: Omit<FileIssue, "path">, line?: number): RejectedInputError {
  return rejectAt({ file, ...(line === undefined ? {} : { line }) }, issue);
}

/** The file and, where one is at fault, the line of a text, the record of an array or the row of a sheet. */
export type FilePlace = Pick<Reject, "file" | "line" | "record" | "cell">;

/** Like {@link rejectFile}, for a place in a text or in a sheet. */
export function rejectAt(place: FilePlace, issue: Omit<FileIssue, "path">): RejectedInputError {
  return new RejectedInputError([{ ...place, issue: { path: "", ...issue } }]);
}
