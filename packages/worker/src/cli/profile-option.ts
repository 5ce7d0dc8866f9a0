import { readFile } from "node:fs/promises";
import { coreProfile, InputError, parseProfile, type ScoringProfile } from "@wasl/matcher";
import { parse, YAMLParseError } from "yaml";
import { RejectedInputError, type Reject } from "../files/index.js";
import { userPath } from "./user-path.js";

/** The profile that `--profile` names: `core`, or a YAML or JSON file. Throws a RejectedInputError that names the file's faults. */
export async function profileOf(nameOrFile: string): Promise<ScoringProfile> {
  return nameOrFile === coreProfile.id ? coreProfile : readProfile(userPath(nameOrFile));
}

async function readProfile(file: string): Promise<ScoringProfile> {
  try {
    // YAML holds JSON. Few aliases, so that a short text cannot expand without end.
    return parseProfile(parse(await readFile(file, "utf8"), { maxAliasCount: 50 }));
  } catch (error) {
    throw new RejectedInputError(faultsOf(error, file));
  }
}

function faultsOf(error: unknown, file: string): Reject[] {
  if (error instanceof InputError) return error.issues.map((issue) => withField(file, issue));
  const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
  const expected = `${coreProfile.id}, or a YAML or JSON file with a scoring profile`;
  const issue = {
    code: "unreadable-file",
    path: "",
    message: `The profile cannot be read: ${why}.`,
    expected,
  } as const;
  return [{ file, ...(line === undefined ? {} : { line }), issue }];
}

function withField(file: string, issue: InputError["issues"][number]): Reject {
  return { file, ...(issue.path === "" ? {} : { column: issue.path }), issue };
}
