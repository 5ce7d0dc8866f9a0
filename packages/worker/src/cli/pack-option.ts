import type { CountryPack } from "@wasl/matcher";
import { cpv } from "@wasl/matcher/cpv";
import { morocco } from "@wasl/matcher/morocco";
import { Option, type Command } from "commander";
import { readTaxonomy, type Reject } from "../files/index.js";
import { userPath } from "./user-path.js";

export interface PackOptions {
  readonly pack: string;
  readonly taxonomy?: string;
}

const PACKS: Readonly<Record<string, CountryPack>> = { morocco, cpv };

/** Adds `--pack` and `--taxonomy`. */
export function addPackOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--pack <id>", "country pack: whose codes and places the files use")
        .choices(Object.keys(PACKS))
        .default("morocco"),
    )
    .option("--taxonomy <file.csv>", "activity codes of your own, as code, parent, label; the file's name names them");
}

/** The pack that the options ask for. Throws a RejectedInputError when the taxonomy file cannot be used. */
export async function packOf({ pack, taxonomy }: PackOptions): Promise<CountryPack> {
  const chosen = PACKS[pack] ?? morocco;
  return taxonomy === undefined ? chosen : { ...chosen, taxonomy: await readTaxonomy(userPath(taxonomy)) };
}

/** What to try when the files name the taxonomy of another pack; undefined when they do not. */
export function packHint(rejects: readonly Reject[]): string | undefined {
  const named = rejects.find(({ issue }) => issue.path === "taxonomy")?.issue.value;
  const other = Object.values(PACKS).find((pack) => pack.taxonomy.id === named);
  return other && `The files use the activity codes ${other.taxonomy.id}: pass --pack ${other.id}.`;
}
