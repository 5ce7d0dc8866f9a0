// pnpm lockfile: every package in pnpm-lock.yaml comes from whatever registry the machine uses, and is what it was: no addresses, and a hash each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// The worker's own reader of YAML.
const { parse } = createRequire(new URL("../../packages/worker/package.json", import.meta.url))("yaml");

const text = readFileSync(new URL("../../pnpm-lock.yaml", import.meta.url), "utf8");
const { packages = {} } = parse(text);

const addresses = text
  .split("\n")
  .flatMap((line, i) => (/\b(?:https?|git|ssh):|tarball:|@file:/.test(line) ? [`line ${i + 1}: ${line.trim()}`] : []));
const unsure = Object.entries(packages).filter(
  ([, { resolution }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(resolution?.integrity ?? ""),
);

for (const line of addresses) console.error(`pnpm-lock.yaml holds an address, ${line}`);
for (const [name] of unsure) console.error(`pnpm-lock.yaml has no SHA-512 of ${name}`);
if (addresses.length + unsure.length > 0) process.exitCode = 1;
else console.log(`${Object.keys(packages).length} packages, each with its hash, and no addresses`);
