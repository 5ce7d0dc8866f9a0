import type { AnalysisBatch, ResultBatch } from "@wasl/worker";
import { digestOf } from "./digest.js";

/** One thing that reached a chamber: what it learnt of a need, or a finding. */
export interface Effect {
  /** The queue that it was on. */
  readonly queue: string;
  /** Id of the run, or of the analysis. */
  readonly run: string;
  /** The need, and where there are several findings about one, what tells them apart. */
  readonly about: string;
  readonly digest: string;
  /** What it comes to, for whoever looks into one that is amiss: candidates, or why there are none. */
  readonly told?: string;
}

/** Where something was told: on which queue, and of which run or analysis. */
export type Source = Pick<Effect, "queue" | "run">;

/** What a chamber learns of a need, as far as it matters here. */
export interface Learnt {
  readonly needId: string;
  readonly complete: boolean;
  readonly candidates: readonly unknown[];
  readonly excluded?: object | undefined;
  readonly eligible?: number | undefined;
  readonly failure?: string | undefined;
}

/** An item of findings of any kind, as far as it matters here. */
export interface Item {
  readonly needId?: string;
  readonly supplierId?: string;
  /** That both sides get. */
  readonly letter?: string;
  /** That is asked of the firm. */
  readonly field?: string;
  /** That the firm lacks. */
  readonly gap?: { readonly kind: string; readonly word?: string };
}

/** A need that an analysis could not look at. */
export interface Aside {
  readonly needId: string;
  readonly failure: string;
}

/** What was found, of any kind. */
export interface Findings {
  readonly items: readonly Item[];
  readonly setAside: readonly Aside[];
  readonly summary?: object | undefined;
}

export const learntEffect = (source: Source, learnt: Learnt): Effect => ({
  ...source,
  about: learnt.needId,
  digest: digestOf(learnt),
  told: learnt.failure ?? `${learnt.candidates.length} candidates`,
});

/** Findings as effects: one an item, one a need that was set aside, and one for what it all comes to. */
export const findingEffects = (source: Source, { items, setAside, summary }: Findings): Effect[] => [
  ...items.map((item) => ({ ...source, about: aboutOf(item), digest: digestOf(item), told: "a finding" })),
  ...setAside.map((aside) => ({ ...source, about: aside.needId, digest: digestOf(aside), told: aside.failure })),
  ...(summary === undefined
    ? []
    : [{ ...source, about: "all of it", digest: digestOf(summary), told: "what it comes to" }]),
];

/** What an item says is kept apart from what it is about: items about the same thing are the same item. */
const aboutOf = ({ needId, supplierId, letter, field, gap }: Item) =>
  [needId, supplierId, letter, field, gap?.kind, gap?.word].filter((part) => part !== undefined).join(" ");

/** A batch as a consumer keeps it: where it stands among those of its source, and the effects it brings. */
export interface Delivery {
  readonly source: Source;
  readonly id: string;
  readonly sequence: number;
  readonly generation: number;
  readonly effects: readonly Effect[];
}

/** What a batch of introductions brings from this queue. */
export function resultsIn({ id, data }: ResultBatch, queue: string): Delivery {
  const { runId: run, sequence, generation, introductions } = data;
  const source = { queue, run };
  return { source, id, sequence, generation, effects: introductions.map((one) => learntEffect(source, one)) };
}

/** What a batch of findings brings from this queue. */
export function findingsIn({ id, data }: AnalysisBatch, queue: string): Delivery {
  const { analysisId: run, sequence, generation, findings } = data;
  const source = { queue, run };
  return { source, id, sequence, generation, effects: findingEffects(source, findings) };
}
