// pnpm third-party          fails when docs/licences.md is not what is installed, or a licence is not one we accept
// pnpm third-party --write  writes docs/licences.md
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pnpm } from "./pnpm.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const LIST = join(root, "docs", "licences.md");

/** Licences that let anybody use and pass on what we build: they ask for a notice at most. */
const ACCEPTED = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
  "PostgreSQL",
]);

/** What the build takes into our own files, so that it is installed with them although no package names it. */
const BUNDLED = [
  { name: "mathjs", by: "packages/matcher" },
  { name: "docx", by: "packages/worker" },
];

/** Names of packages that come in one edition a platform, of which each machine installs one. */
const PLATFORM = /(?:linux|darwin|win32|windows|freebsd|android)(?:-[a-z0-9]+)+$/;

const INTRODUCTION = `# Licences

What is installed with Wasl, by whom it is licensed, as \`pnpm third-party --write\` found it; \`pnpm third-party\` fails when a package is missing here or
comes under another kind of licence than ${[...ACCEPTED].join(", ")}. Wasl's own licence is [MIT](../LICENSE). Packages marked \`*\` come in an
edition for each platform; those of the embedded PostgreSQL also hold PostgreSQL itself, under the PostgreSQL Licence. Data have sources and licences of
their own, in the \`SOURCES.md\` beside them.
`;

function main() {
  const packages = once([...installed(), ...bundled()]).sort((a, b) => (a.name < b.name ? -1 : 1));
  const refused = packages.filter(({ licence }) => !ACCEPTED.has(licence));
  for (const { name, version, licence } of refused)
    fail(`${name} ${version} is licensed under ${licence}, which is not accepted.`);
  const page = describe(packages);
  if (process.argv.includes("--write")) writeFileSync(LIST, page);
  else if (readFileSync(LIST, "utf8") !== page)
    fail("docs/licences.md is not what is installed. Run `pnpm third-party --write`.");
  if (!process.exitCode) console.log(`${packages.length} packages, all under accepted licences`);
}

/** Everything the packages that we publish need to run. */
function installed() {
  const { stdout, stderr, status } = pnpm("--filter", "./packages/*", "licenses", "list", "--prod", "--json");
  if (status !== 0) throw new Error(`The licences cannot be listed: ${stderr || stdout}`);
  return Object.entries(JSON.parse(stdout)).flatMap(([licence, packages]) =>
    packages.flatMap(({ name, versions }) =>
      versions.map((version) => ({ name: name.replace(PLATFORM, "*"), version, licence })),
    ),
  );
}

function bundled() {
  return BUNDLED.flatMap(({ name, by }) => {
    const own = manifest(join(root, by, "node_modules", name));
    const folder = join(realpathSync(join(root, by, "node_modules", name)), "..");
    // Types are of use to compilers alone.
    const others = Object.keys(own.dependencies).filter((other) => !other.startsWith("@types/"));
    return [own, ...others.map((other) => manifest(join(folder, other)))];
  }).map(({ name, version, license }) => ({ name: `${name} (bundled)`, version, licence: license }));
}

/** Editions for several platforms may be installed side by side. */
function once(packages) {
  return [...new Map(packages.map((one) => [Object.values(one).join(), one])).values()];
}

function manifest(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

function describe(packages) {
  const rows = packages.map(({ name, version, licence }) => [name.replaceAll("*", "\\*"), version, licence]);
  const table = [["package", "version", "licence"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`;
  const rule = line(widths.map((width) => "-".repeat(width)));
  return [INTRODUCTION, [line(table[0]), rule, ...rows.map(line)].join("\n"), ""].join("\n");
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}

main();
