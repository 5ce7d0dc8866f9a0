import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SavedInput } from "./target.js";

/** The saved inputs of a corpus, by file name. */
export function savedInputs(corpus: string): Map<string, SavedInput> {
  const folder = join(repository(), corpus);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(names.map((name) => [name, readInput(folder, name)]));
}

/** Keeps an input under a name that follows from its content, and returns the path from the root of the repository. */
export function keepInput(corpus: string, { label, extension, bytes }: SavedInput): string {
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const path = join(corpus, `${label}-${digest}${extension}`);
  mkdirSync(join(repository(), corpus), { recursive: true });
  writeFileSync(join(repository(), path), bytes);
  return path;
}

function readInput(folder: string, name: string): SavedInput {
  const extension = extname(name);
  const label = name.slice(0, name.lastIndexOf("-"));
  return { label, extension, bytes: new Uint8Array(readFileSync(join(folder, name))) };
}

/** Also found from a bundle, which lies somewhere below it. */
function repository(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "pnpm-workspace.yaml"))) folder = dirname(folder);
  return folder;
}
