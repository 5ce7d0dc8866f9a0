import { FixtureFileError } from "@wasl/fixtures";
import { RejectedInputError, type Reject } from "../../files/index.js";
import { userPath } from "../user-path.js";

/** Reads a file by a reader of the fixtures. Its faults become a {@link RejectedInputError}, like those of any other file. */
export async function readFixtureFile<T>(read: (path: string) => Promise<T>, file: string): Promise<T> {
  try {
    return await read(userPath(file));
  } catch (error) {
    throw new RejectedInputError(faultsOf(error, file));
  }
}

function faultsOf(error: unknown, file: string): Reject[] {
  if (error instanceof FixtureFileError)
    return error.issues.map((issue) => ({
      file,
      line: error.line,
      ...(issue.path === "" ? {} : { column: issue.path }),
      issue,
    }));
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  return [{ file, issue: { code: "unreadable-file", path: "", message: SYSTEM_FAULTS[code] ?? unreadable(code) } }];
}

const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EISDIR: "This is a folder.",
};

const unreadable = (code: string) => `The file cannot be read (${code}).`;
