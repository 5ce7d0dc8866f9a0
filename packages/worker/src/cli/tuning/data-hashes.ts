import { frenchAwards } from "@wasl/fixtures";
import type { JudgedFileOptions } from "../evaluation/evaluation-options.js";
import { fileHash } from "../../files/index.js";
import { userPath } from "../user-path.js";

/** The SHA-256 of each file that was learned from, by what it holds. */
export async function dataHashes(options: JudgedFileOptions): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const [what, path] of Object.entries(pathsOf(options))) hashes[what] = await fileHash(path);
  return hashes;
}

function pathsOf({ awards, needs, suppliers, judgments }: JudgedFileOptions): Record<string, string> {
  if (awards !== undefined) {
    const { needsPath, suppliersPath, judgmentsPath } = frenchAwards;
    return { needs: needsPath, suppliers: suppliersPath, judgments: judgmentsPath };
  }
  return { needs: userPath(needs!), suppliers: userPath(suppliers!), judgments: userPath(judgments!) };
}
