import { readFile } from "node:fs/promises";
import { coreProfile, parseProfile, type ScoringProfile } from "@wasl/matcher";
import { parse } from "yaml";
import { UsageError } from "./usage-error.js";
import { userPath } from "./user-path.js";

/** The scoring profile that `--profile` names: `core`, or a YAML or JSON file. Throws an InputError when its content is wrong. */
export async function profileOf(name: string): Promise<ScoringProfile> {
  if (name === "core") return coreProfile;
  const text = await readFile(userPath(name), "utf8").catch((cause: unknown) => {
    throw new UsageError(`The profile ${name} cannot be read. Expected core or the path of a YAML or JSON file.`, {
      cause,
    });
  });
  return parseProfile(parse(text));
}
