import { cpuSeconds } from "../run/cpu-seconds.js";
import { DisagreementError } from "./agreement.js";
import { summarise, type Summary } from "./summary.js";
import { timed } from "./timed.js";

/** The same questions put to Wasl and to a peer. Times are µs a question. */
export interface Beside {
  readonly what: string;
  readonly peer: string;
  readonly firms: number;
  readonly questions: number;
  readonly ours: Summary;
  readonly theirs: Summary;
  /** How many times as long as Wasl the peer took for all questions. */
  readonly ratio: number;
  /** The same of processor time, which other work on the machine changes less. */
  readonly cpuRatio: number;
}

/** What to ask, and how. An answer is told as lines, which are equal where answers are. */
export interface Question<Q, A> {
  readonly what: string;
  readonly peer: string;
  readonly firms: number;
  readonly questions: readonly Q[];
  readonly idOf: (question: Q) => string;
  readonly ours: (question: Q) => A;
  readonly theirs: (question: Q) => A;
  readonly told: (answer: A) => readonly string[];
}

/** Times both on the same questions, one pass each. Throws a {@link DisagreementError} where they answer differently. */
export function beside<Q, A>({ what, peer, firms, questions, idOf, ours, theirs, told }: Question<Q, A>): Beside {
  // Once for the code to be compiled: a peer goes through the same code many times over for a single question.
  for (const question of questions) ours(question);
  const [own, others] = [pass(questions, ours), pass(questions, theirs)];
  questions.forEach((question, i) =>
    requireSame(`${what}, ${idOf(question)}`, peer, told(own.answers[i]!), told(others.answers[i]!)),
  );
  return {
    ...{ what, peer, firms, questions: questions.length, ours: own.times, theirs: others.times },
    ratio: others.times.mean / own.times.mean,
    cpuRatio: others.cpu / own.cpu,
  };
}

function pass<Q, A>(questions: readonly Q[], answer: (question: Q) => A) {
  const before = cpuSeconds();
  const all = questions.map((question) => timed(() => answer(question)));
  const cpu = cpuSeconds() - before;
  return { answers: all.map(({ value }) => value), times: summarise(all.map(({ seconds }) => seconds * 1e6)), cpu };
}

/** Throws a {@link DisagreementError} that shows the first lines of each that are not equal to those of the other. */
export function requireSame(what: string, peer: string, ours: readonly string[], theirs: readonly string[]): void {
  const at = theirs.findIndex((line, i) => line !== ours[i]);
  if (at < 0 && ours.length === theirs.length) return;
  const from = at < 0 ? theirs.length : at;
  const told = (lines: readonly string[]) => lines.slice(from, from + 3).join("; ") || "nothing more";
  throw new DisagreementError(`${what}: ${peer} has ${told(theirs)}, and Wasl ${told(ours)}.`);
}
