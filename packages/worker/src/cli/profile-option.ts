import type { ScoringProfile } from "@wasl/matcher";
import { builtInProfiles, readProfile } from "../files/index.js";
import { userPath } from "./user-path.js";

/**
 * The profile that `--profile` names: `core`, `default`, or a YAML or JSON file. Throws a RejectedInputError that names the file's
 * faults.
 */
export async function profileOf(nameOrFile: string): Promise<ScoringProfile> {
  return builtInProfiles.get(nameOrFile) ?? readProfile(userPath(nameOrFile));
}

/** Whether this is the name of a profile that comes with Wasl. */
export function isBuiltInProfile(name: string): boolean {
  return builtInProfiles.has(name);
}
