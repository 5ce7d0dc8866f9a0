import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bundleForBrowsers, type Bundle } from "../environments/bundle.js";
import { CEILINGS } from "./ceilings.js";

const ALONE = `export * from "@wasl/matcher";`;
const LARGEST_PARTS = 6;

const bytes = (count: number) => count.toLocaleString("en");

/** What packages, folders of the sources and data tables put into a bundle, largest first: to see what made it grow. */
function largestParts({ parts }: Bundle): string {
  const sums = new Map<string, number>();
  for (const [file, size] of parts) sums.set(ownerOf(file), (sums.get(ownerOf(file)) ?? 0) + size);
  const largest = [...sums].toSorted(([, a], [, b]) => b - a).slice(0, LARGEST_PARTS);
  return largest.map(([owner, size]) => `${owner} ${bytes(size)}`).join(", ");
}

function ownerOf(file: string): string {
  const [, installed] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  return installed ?? /(src\/[^/]+|data\/.*)/.exec(file)?.[1] ?? file;
}

describe("a bundle for browsers", () => {
  it.each([
    { name: "@wasl/matcher", contents: ALONE },
    { name: "@wasl/matcher with morocco", contents: `${ALONE} export * from "@wasl/matcher/morocco";` },
    { name: "@wasl/matcher/gaps", contents: `export * from "@wasl/matcher/gaps";` },
    { name: "@wasl/matcher/group", contents: `export * from "@wasl/matcher/group";` },
    { name: "@wasl/matcher/mobilise", contents: `export * from "@wasl/matcher/mobilise";` },
  ] as const)("of $name stays under its ceiling", async ({ name, contents }) => {
    const bundle = await bundleForBrowsers(contents);
    const size = { minified: bundle.code.length, gzip: gzipSync(bundle.code, { level: 9 }).length };
    const said = `${name}: ${bytes(size.minified)} bytes, ${bytes(size.gzip)} by gzip (${largestParts(bundle)})`;
    console.info(said);
    expect(size.minified, said).toBeLessThanOrEqual(CEILINGS[name].minified);
    expect(size.gzip, said).toBeLessThanOrEqual(CEILINGS[name].gzip);
  });
});
