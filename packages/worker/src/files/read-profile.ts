import { readFile } from "node:fs/promises";
import { coreProfile, defaultProfile, InputError, parseProfile, type ScoringProfile } from "@wasl/matcher";
import { parse, YAMLParseError } from "yaml";
import { RejectedInputError, type Reject } from "./reject.js";

/** The profiles that come with Wasl, by their names. */
export const builtInProfiles: ReadonlyMap<string, ScoringProfile> = new Map(
  [coreProfile, defaultProfile].map((profile) => [profile.id, profile]),
);

/** Reads a scoring profile from a YAML or JSON file. Throws a RejectedInputError that names the file's faults. */
export async function readProfile(file: string): Promise<ScoringProfile> {
  try {
    return parseProfile(document(await readFile(file, "utf8")));
  } catch (error) {
    throw new RejectedInputError(faultsOf(error, file));
  }
}

/** YAML holds JSON. Few aliases, so that a short text cannot expand without end. */
function document(text: string): unknown {
  const content: unknown = parse(text, { maxAliasCount: 50 });
  if (content === null) throw new InputError([{ code: "missing", path: "", message: "The file is empty.", expected }]);
  return content;
}

const expected = `${[...builtInProfiles.keys()].join(", ")}, or a YAML or JSON file with a scoring profile`;

function faultsOf(error: unknown, file: string): Reject[] {
  if (error instanceof InputError) return error.issues.map((issue) => withField(file, issue));
  const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
  const issue = { code: "unreadable-file", path: "", message: reasonOf(error), expected } as const;
  return [{ file, ...(line === undefined ? {} : { line }), issue }];
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `The profile cannot be read (${String(error)}).`;
  // The parser repeats the line, and a picture of it, in its message.
  const syntax = error.message.replace(/ at line \d+[\s\S]*$/, "");
  if (error instanceof YAMLParseError) return `This is neither YAML nor JSON: ${syntax}.`;
  const code = "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "There is no profile and no file of this name.";
  if (code === "EISDIR") return "This is a folder.";
  return `The profile cannot be read (${code || error.message}).`;
}

function withField(file: string, issue: InputError["issues"][number]): Reject {
  return { file, ...(issue.path === "" ? {} : { column: issue.path }), issue };
}
