import { readFile } from "node:fs/promises";
import { InputError } from "@wasl/matcher";
import { parse, YAMLParseError } from "yaml";
import { RejectedInputError, type Reject } from "./reject.js";

/** A kind of document that one file holds. */
export interface DocumentKind<T> {
  /** What it is called in a fault, e.g. `profile`. */
  readonly name: string;
  /** What would be right instead. */
  readonly expected: string;
  /** Throws an InputError that lists every fault. */
  readonly parse: (content: unknown) => T;
}

/** Reads a document from a YAML or JSON file. Throws a RejectedInputError that names the file's faults. */
export async function readDocument<T>(file: string, kind: DocumentKind<T>): Promise<T> {
  try {
    return kind.parse(contentOf(await readFile(file, "utf8"), kind.expected));
  } catch (error) {
    throw new RejectedInputError(faultsOf(error, file, kind));
  }
}

/** YAML holds JSON. Few aliases, so that a short text cannot expand without end. */
function contentOf(text: string, expected: string): unknown {
  const content: unknown = parse(text, { maxAliasCount: 50 });
  if (content === null) throw new InputError([{ code: "missing", path: "", message: "The file is empty.", expected }]);
  return content;
}

function faultsOf(error: unknown, file: string, { name, expected }: DocumentKind<unknown>): Reject[] {
  if (error instanceof InputError) return error.issues.map((issue) => withField(file, issue));
  const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
  const issue = { code: "unreadable-file", path: "", message: reasonOf(error, name), expected } as const;
  return [{ file, ...(line === undefined ? {} : { line }), issue }];
}

function reasonOf(error: unknown, name: string): string {
  if (!(error instanceof Error)) return `The ${name} cannot be read (${String(error)}).`;
  // The parser repeats the line, and a picture of it, in its message.
  const syntax = error.message.replace(/ at line \d+[\s\S]*$/, "");
  if (error instanceof YAMLParseError) return `This is neither YAML nor JSON: ${syntax}.`;
  const code = "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return `There is no ${name} and no file of this name.`;
  if (code === "EISDIR") return "This is a folder.";
  return `The ${name} cannot be read (${code || error.message}).`;
}

function withField(file: string, issue: InputError["issues"][number]): Reject {
  return { file, ...(issue.path === "" ? {} : { column: issue.path }), issue };
}
