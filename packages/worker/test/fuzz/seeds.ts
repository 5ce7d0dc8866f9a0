import { stringify } from "csv-stringify/sync";
import { morocco } from "@wasl/matcher/morocco";
import { exampleRecords, exampleTable, type TemplateLanguage } from "../../src/files/index.js";
import type { Kind } from "./reading.js";

const TAXONOMY = [
  ["code", "parent", "label"],
  ["A", "", "Agriculture"],
  ["A1", "A", "Cultures"],
  ["A2", "A", "Élevage"],
];

/** A sound table of a kind, with every column it may have. */
export function exampleCells(kind: Kind, language: TemplateLanguage): string[][] {
  return kind === "taxonomy" ? TAXONOMY : exampleTable(kind, language);
}

export function exampleCsv(kind: Kind, language: TemplateLanguage): string {
  return stringify(exampleCells(kind, language), { delimiter: language === "fr" ? ";" : "," });
}

/** Sound records of a kind, with every field a table may give. */
export function exampleJson(kind: Kind): Record<string, unknown>[] {
  return kind === "taxonomy" ? [{ code: "A", parent: "", label: "Agriculture" }] : exampleRecords(kind, morocco);
}
