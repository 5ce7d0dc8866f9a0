import type { Command } from "commander";
import { suggestText } from "../report/suggest-report.js";
import { measureSuggest } from "../suggest/measure-suggest.js";

export function registerSuggest(program: Command): void {
  program
    .command("suggest")
    .description("how often codes suggested for titles of real awards are right, beside full-text search")
    .option("--json", "print JSON for programs instead of tables for people")
    .action(async ({ json }: { json?: true }) => {
      const report = await measureSuggest();
      process.stdout.write(`${json ? JSON.stringify(report, null, 2) : suggestText(report)}\n`);
    });
}
