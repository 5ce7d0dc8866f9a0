import { parseFirmPreferences, type FirmPreferences } from "@wasl/matcher/two-sided";
import { readDocument } from "./read-document.js";

const expected = "a YAML or JSON file with weights, halvingKm and activityStep";

/** Reads what firms are assumed to look for from a YAML or JSON file. Throws a RejectedInputError that names the file's faults. */
export function readPreferences(file: string): Promise<FirmPreferences> {
  return readDocument(file, { name: "list of preferences", expected, parse: parseFirmPreferences });
}
