// pnpm advisories: fails when a package that is installed with Wasl has a known fault of high or critical severity.
import { pnpm } from "./pnpm.mjs";

const SERIOUS = ["high", "critical"];

const { stdout, stderr } = pnpm("audit", "--prod", "--json");
const report = parsed(stdout);
if (report === undefined) {
  console.warn("NO ADVISORIES COULD BE HAD: the registry in use does not answer questions about known faults.");
  console.warn("Nothing was audited. Run `pnpm advisories` where the public registry can be reached.");
  console.warn(firstLine(`${stderr}\n${stdout}`));
} else {
  const counts = report.metadata?.vulnerabilities ?? {};
  const serious = SERIOUS.reduce((sum, severity) => sum + (counts[severity] ?? 0), 0);
  console.log(`known faults by severity: ${JSON.stringify(counts)}`);
  if (serious > 0) console.error(pnpm("audit", "--prod").stdout);
  process.exitCode = serious > 0 ? 1 : 0;
}

/** Undefined for what is no report. */
function parsed(text) {
  try {
    const value = JSON.parse(text);
    return value.metadata === undefined ? undefined : value;
  } catch {
    return undefined;
  }
}

/** What the package manager said, without the address it asked. */
function firstLine(text) {
  const line = text.split("\n").find((one) => /responded|ERR_|Error/.test(one)) ?? "";
  return line.replaceAll(/https?:\/\/\S+/g, "the registry").trim();
}
