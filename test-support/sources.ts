import { fileURLToPath } from "node:url";
import matcherBuild from "../packages/matcher/tsup.config.js";

const source = (path: string) => fileURLToPath(new URL(`../packages/${path}`, import.meta.url));

/** Where the build of the matcher begins, by the names under which the package gives it away. */
const MATCHER = Object.entries((matcherBuild as { readonly entry: Readonly<Record<string, string>> }).entry);

/**
 * The source of all that programs import from the packages, by its name: the more special name first, since tools take the first
 * that fits. With it nothing that was built can be stale.
 */
export const SOURCES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    MATCHER.filter(([name]) => name !== "index").map(([name, path]) => [
      `@wasl/matcher/${name}`,
      source(`matcher/${path}`),
    ]),
  ),
  "@wasl/matcher": source("matcher/src/index.ts"),
  "@wasl/fixtures": source("fixtures/src/index.ts"),
  "@wasl/worker": source("worker/src/index.ts"),
};
