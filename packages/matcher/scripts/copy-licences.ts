import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/** The part of esbuild's account of a build that is read here. */
interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { bytesInOutput: number }>> }>>;
}

const METAFILE = "dist/metafile-esm.json";
const TERMS = /^(licen[cs]e|notice)/i;

/** Puts the terms of every package that went into the bundle beside it: whoever receives the one receives the other. */
export async function copyLicences(): Promise<void> {
  const metafile = JSON.parse(await readFile(METAFILE, "utf8")) as Metafile;
  await mkdir("dist/licences", { recursive: true });
  for (const [name, folder] of packagesOf(bundledFiles(metafile))) {
    const terms = (await readdir(folder)).filter((file) => TERMS.test(file));
    if (terms.length === 0) throw new Error(`${name} is bundled and comes without a licence.`);
    for (const file of terms) await cp(join(folder, file), join("dist/licences", `${name.replace("/", "-")}-${file}`));
  }
  await rm(METAFILE);
}

function bundledFiles({ outputs }: Metafile): string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
}

/** Names and folders of the packages that files come from. */
function packagesOf(files: readonly string[]): Map<string, string> {
  const found = files.map((file) => /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(file));
  return new Map(found.flatMap((match) => (match?.[1] && match[2] ? [[match[2], match[1]] as const] : [])));
}
