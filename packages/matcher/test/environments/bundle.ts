import { fileURLToPath } from "node:url";
import { build, type BuildResult } from "esbuild";

const source = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** A bundle, and which file put how much into it. */
export interface Bundle {
  readonly code: Uint8Array;
  /** Bytes in the bundle by the path of the source. */
  readonly parts: ReadonlyMap<string, number>;
}

/**
 * Bundles a module for browsers, as an application would: minified, with the sources of the matcher.
 *
 * @throws Error where something imports a module of Node, which no browser has.
 */
export async function bundleForBrowsers(contents: string): Promise<Bundle> {
  const built = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    charset: "utf8",
    write: false,
    metafile: true,
    logLevel: "silent",
    alias: {
      "@wasl/matcher": source("index.ts"),
      "@wasl/matcher/morocco": source("packs/morocco/index.ts"),
      "@wasl/matcher/gaps": source("supply-gaps/index.ts"),
      "@wasl/matcher/group": source("grouping/index.ts"),
      "@wasl/matcher/mobilise": source("near-miss/index.ts"),
    },
  });
  return { code: built.outputFiles[0]!.contents, parts: partsOf(built) };
}

function partsOf({ metafile }: BuildResult<{ metafile: true }>): Map<string, number> {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return new Map(inputs.map(([file, { bytesInOutput }]) => [file, bytesInOutput]));
}
