import Table from "cli-table3";
import { amissIn, type Report } from "./report.js";

const STYLE = { head: [], border: [] };

/** No lines between rows. */
const CHARS = { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" };

const ROWS: readonly (readonly [string, (report: Report) => string | number])[] = [
  ["backend", ({ backend }) => backend],
  ["seed", ({ seed, randomIds }) => (randomIds ? `${seed}, random ids` : seed)],
  ["runs", ({ runs }) => runs],
  ["shards", ({ shards }) => shards],
  ["needs", ({ needs }) => needs],
  ["poison needs", ({ poison }) => poison],
  ["analyses", ({ analyses }) => analyses.length],
  ["batches", ({ batches }) => batches],
  ["effects expected", ({ effects }) => effects],
  ["findings expected", ({ findings }) => findings],
  ["kill -9", ({ faults }) => faults.kills],
  ["freezes past the lock", ({ faults }) => faults.freezes],
  ["server restarts", ({ faults }) => faults.restarts],
  ["dropped connections", ({ faults }) => faults.drops],
  ["clock jumps", ({ faults }) => faults.jumps],
  ["batches delivered again", ({ ignored }) => ignored],
  ["workers killed by poison", ({ killedByNeeds }) => killedByNeeds],
  ["processes that gave up", ({ givenUp }) => givenUp],
  ["lost", ({ verdict }) => verdict.lost],
  ["duplicated", ({ verdict }) => verdict.duplicated],
  ["wrong", ({ verdict }) => verdict.wrong],
  ["misrouted", ({ verdict }) => verdict.misrouted],
  ["a lock holds, in ms", ({ lockMs }) => lockMs],
  ["seconds", ({ seconds }) => seconds],
];

/** A table with a column a campaign, and below it what was amiss. */
export function reportText(reports: readonly Report[]): string {
  const colAligns = ["left" as const, ...reports.map(() => "right" as const)];
  const table = new Table({ style: STYLE, chars: CHARS, colAligns });
  for (const [name, value] of ROWS) table.push([name, ...reports.map((report) => String(value(report)))]);
  const amiss = reports.flatMap((report) =>
    amissIn(report).map((complaint) => `Seed ${report.seed} on ${report.backend}: ${complaint}`),
  );
  return [table.toString(), ...amiss].join("\n");
}
