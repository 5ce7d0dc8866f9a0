import { checkOutput, OutputError, writeAtomically } from "../../files/index.js";
import { userPath } from "../user-path.js";

/** The path of a report that is to be written, found out to be possible before anything is computed. */
export async function reportPath(out: string): Promise<string> {
  if (!/\.json$/i.test(out)) throw new OutputError(`${out} is not the name of a .json file.`);
  return checkedPath(out);
}

export async function checkedPath(out: string): Promise<string> {
  const path = userPath(out);
  await checkOutput(path);
  return path;
}

export function writeReport(path: string, report: object): Promise<void> {
  return writeAtomically(path, [`${JSON.stringify(report, undefined, 2)}\n`]);
}
