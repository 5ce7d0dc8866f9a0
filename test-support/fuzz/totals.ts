import type { ThreadReport } from "./thread.js";

/** What came of the inputs of one target. */
export interface Totals {
  readonly findings: number;
  add(report: ThreadReport): void;
  /** Notes something that did not hold, and shows it at once. */
  find(finding: string): void;
  /** A few lines for people. */
  text(name: string): string;
}

const MB = 1024 * 1024;

export function totals(): Totals {
  const started = Date.now();
  const outcomes = new Map<string, number>();
  let inputs = 0;
  let findings = 0;
  let slowestMs = 0;
  let memory = 0;
  const find = (finding: string) => {
    findings += 1;
    process.stdout.write(`${finding}\n\n`);
  };
  return {
    get findings() {
      return findings;
    },
    find,
    add: (report) => {
      inputs += report.inputs;
      slowestMs = Math.max(slowestMs, report.slowestMs);
      memory = Math.max(memory, report.memory);
      for (const [name, count] of Object.entries(report.outcomes))
        outcomes.set(name, (outcomes.get(name) ?? 0) + count);
      if (report.finding !== undefined) find(report.finding);
    },
    text: (name) => {
      const seconds = ((Date.now() - started) / 1_000).toFixed(1);
      const shares = [...outcomes].sort(([, a], [, b]) => b - a).map(([outcome, count]) => `${outcome} ${count}`);
      const cost = `slowest ${slowestMs.toFixed(0)} ms, most memory of a thread ${(memory / MB).toFixed(0)} MB`;
      return `${name}: ${inputs} inputs in ${seconds} s, ${cost}\n  ${shares.join(", ")}\n`;
    },
  };
}
