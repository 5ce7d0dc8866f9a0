import type { Tally } from "../faults/tally.js";
import type { BackendName } from "../ground/arena.js";
import type { AskedKind } from "../workload/questions.js";
import type { Failure } from "../workload/runs-under-way.js";
import type { Amiss, Verdict } from "./judge.js";

/** What came of a campaign, as data. */
export interface Report {
  readonly seed: number;
  readonly backend: BackendName;
  /** True for the control. */
  readonly randomIds: boolean;
  readonly runs: number;
  readonly shards: number;
  readonly needs: number;
  /** Needs among them that end in an error, exhaust the heap of their thread or kill their process. */
  readonly poison: number;
  /** The kinds of what was asked about runs beside their rankings. */
  readonly analyses: readonly AskedKind[];
  /** Needs that were set aside for a person to look at. */
  readonly deadLetters: number;
  /** Introductions that had to come: one for each chamber and need it had to learn of. */
  readonly effects: number;
  /** The same of analyses: one for each chamber and finding, for each need that was set aside, and for what it all came to. */
  readonly findings: number;
  /** Batches that consumers kept. */
  readonly batches: number;
  /** Batches that came once more, and were known by their ids. */
  readonly ignored: number;
  readonly faults: Readonly<Tally>;
  /** Processes that ended with 3, since the backend was away or broken, and were started again. */
  readonly givenUp: number;
  /** Processes that needs killed, which were started again. */
  readonly killedByNeeds: number;
  /** What processes wrote that ended as they must not. */
  readonly crashes: readonly string[];
  /** Runs and analyses that failed. */
  readonly failures: readonly Failure[];
  readonly verdict: Verdict;
  /** The effects that are not as they had to be. */
  readonly amiss: readonly Amiss[];
  /** The same of the needs that had to be set aside, and of those that were. */
  readonly amissAside: readonly Amiss[];
  /** The folder of what happened, kept when something was amiss, and the lines of its journal that say most. */
  readonly evidence?: { readonly folder: string; readonly trail: readonly string[] };
  /** Faults of each kind that the quotas asked for and that did not happen. */
  readonly missing: Readonly<Record<string, number>>;
  /** True when the time was over before all was done. */
  readonly overdue: boolean;
  readonly seconds: number;
  /** How long a job's lock held, in ms. */
  readonly lockMs: number;
}

/** What was amiss beside the verdict, in words; nothing when all faults were made, all was done, and only poison failed. */
export function complaints({ missing, failures, crashes, overdue, amissAside }: Report): string[] {
  return [
    ...Object.entries(missing).map(([kind, count]) => `${count} ${kind} were not made`),
    ...(overdue ? ["the time was over before all was done"] : []),
    ...amissAside.map((letter) => `a dead letter is ${inWords(letter)}`),
    ...failures.map(({ id, why }) => `${id} failed: ${why}`),
    ...crashes.map((told) => `a process ended by itself: ${told}`),
  ];
}

/** Most effects that are named one by one; all of them are in the evidence. */
const MOST_NAMED = 20;

/** All that was amiss, in words, and the evidence; nothing for a sound campaign. */
export function amissIn(report: Report): string[] {
  if (isSound(report)) return [];
  return [
    ...complaints(report),
    ...report.amiss.slice(0, MOST_NAMED).map((effect) => `an effect is ${inWords(effect)}`),
    ...(report.evidence ? [`what happened is kept in ${report.evidence.folder}`, ...report.evidence.trail] : []),
  ];
}

const inWords = ({ way, about, run, queue, told = "" }: Amiss) => `${way}: ${about} of ${run} on ${queue} (${told})`;

/** True when all faults were made and nothing was lost, doubled, changed or led astray. */
export function isSound(report: Report): boolean {
  const { lost, duplicated, wrong, misrouted } = report.verdict;
  return lost + duplicated + wrong + misrouted === 0 && complaints(report).length === 0;
}

/** True when a campaign is sound; or for the control, when nothing is amiss but that effects are doubled. */
export function isAsMeant(report: Report): boolean {
  const { randomIds, verdict } = report;
  return isSound(randomIds ? { ...report, verdict: { ...verdict, duplicated: 0 } } : report);
}
