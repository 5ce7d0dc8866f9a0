import { frenchAwards, type PageOptions, type ReportLanguage } from "@wasl/fixtures";
import type { Language, SupplierIndex } from "@wasl/matcher";
import { checkOutput, checkReportFormat, sourceFiles } from "../../files/index.js";
import { isBuiltInProfile } from "../profile-option.js";
import { userPath } from "../user-path.js";
import type { JudgedFileOptions } from "./evaluation-options.js";

/** The path of a report that is to be written, found out to be possible before anything is computed. */
export async function reportPath(out: string): Promise<string> {
  checkReportFormat(out);
  return checkedPath(out);
}

export async function checkedPath(out: string): Promise<string> {
  const path = userPath(out);
  await checkOutput(path);
  return path;
}

/** What a page says besides its report: the language, the files it was computed from, and how firms are called. */
export async function pageOptions(
  { lang, ...files }: JudgedFileOptions & { readonly lang: Language },
  systems: readonly string[],
  register: SupplierIndex | undefined,
): Promise<PageOptions> {
  return {
    language: pageLanguage(lang),
    files: await sourceFiles([...inputPaths(files), ...systemPaths(systems)]),
    nameOf: (supplierId) => register?.get(supplierId)?.supplier.name,
  };
}

/** Pages are written in French and English; who reads Arabic tables gets the French one. */
export function pageLanguage(language: Language): ReportLanguage {
  return language === "en" ? "en" : "fr";
}

/** Files of profiles and runs; what comes with Wasl is known by its version. */
export function systemPaths(systems: readonly string[]): string[] {
  return systems.filter((name) => !isBuiltInProfile(name)).map(userPath);
}

function inputPaths({ awards, needs, suppliers, judgments, groups }: JudgedFileOptions): string[] {
  const { needsPath, suppliersPath, judgmentsPath, groupsPath } = frenchAwards;
  const own = [needs, suppliers, judgments, groups].filter((path) => path !== undefined).map(userPath);
  if (awards === undefined) return own;
  return [needsPath, suppliersPath, judgmentsPath, ...(groups === undefined ? [groupsPath] : own)];
}
