import { extname } from "node:path";
import { reportPage, type AnalystReport, type PageOptions } from "@wasl/fixtures";
import { OutputError, writeAtomically } from "../rankings/atomic-file.js";

const FORMATS = [".html", ".json"];

/** Throws an {@link OutputError} unless a report can be written under this name. */
export function checkReportFormat(path: string): void {
  if (!FORMATS.includes(formatOf(path))) throw new OutputError(`${path} is not the name of a .html or .json file.`);
}

/**
 * Writes a report as its name says: `.html` as a page for people, `.json` as data for programs, the whole file or nothing. Throws an
 * {@link OutputError} for another name, or when the file cannot be written.
 */
export async function writeReport(path: string, report: AnalystReport, options: PageOptions): Promise<void> {
  checkReportFormat(path);
  const text = formatOf(path) === ".html" ? reportPage(report, options) : `${JSON.stringify(report, undefined, 2)}\n`;
  await writeAtomically(path, [text]);
}

function formatOf(path: string): string {
  return extname(path).toLowerCase();
}
