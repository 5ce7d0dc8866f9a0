/** What can be wrong with an input, as a stable code that programs may branch on. */
export type IssueCode =
  | "missing"
  | "unknown-field"
  | "wrong-type"
  | "out-of-range"
  | "unknown-code"
  | "unknown-place"
  | "ambiguous-place"
  | "contradictory-place"
  | "unknown-chamber"
  | "duplicate-id"
  | "unknown-id"
  | "mixed-currencies"
  | "invalid-profile"
  | "invalid-formula";

/** One fault in an input: where it is, what stands there, and what would be right. */
export interface Issue {
  readonly code: IssueCode;
  /** Dotted path inside the record, e.g. `activities[0]` or `place.province`. Empty for the record as a whole. */
  readonly path: string;
  /** The value found there, as given. */
  readonly value?: unknown;
  /** One English sentence that says what is wrong. */
  readonly message: string;
  /** What would be right, in words. */
  readonly expected?: string;
  /** The nearest right values, best first ("did you mean …"). */
  readonly suggestions?: readonly string[];
}

/** Thrown when an input cannot be used. `issues` lists every fault found, not just the first. */
export class InputError extends Error {
  override readonly name = "InputError";

  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(describeIssue).join("\n"));
  }
}

/** One line for people: path, fault, what would be right, and the nearest right values. */
export function describeIssue(issue: Issue): string {
  const where = issue.path === "" ? "" : `${issue.path}: `;
  const expected = issue.expected === undefined ? "" : ` Expected ${issue.expected}.`;
  const nearest = issue.suggestions?.length ? ` Did you mean ${issue.suggestions.join(" or ")}?` : "";
  return `${where}${issue.message}${expected}${nearest}`;
}
