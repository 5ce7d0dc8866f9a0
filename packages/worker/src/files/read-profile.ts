import { coreProfile, defaultProfile, parseProfile, type ScoringProfile } from "@wasl/matcher";
import { readDocument } from "./read-document.js";

/** The profiles that come with Wasl, by their names. */
export const builtInProfiles: ReadonlyMap<string, ScoringProfile> = new Map(
  [coreProfile, defaultProfile].map((profile) => [profile.id, profile]),
);

const expected = `${[...builtInProfiles.keys()].join(", ")}, or a YAML or JSON file with a scoring profile`;

/** Reads a scoring profile from a YAML or JSON file. Throws a RejectedInputError that names the file's faults. */
export function readProfile(file: string): Promise<ScoringProfile> {
  return readDocument(file, { name: "profile", expected, parse: parseProfile });
}
