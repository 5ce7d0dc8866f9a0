import { canonicalJson, WrittenJson, type ResultBatch, type RunRequest } from "@wasl/worker";

/** What a run has in hand when it begins to publish to a chamber. */
export interface Introductions {
  readonly run: RunRequest;
  readonly profile: ResultBatch["data"]["profile"];
  /** As they came from the scoring threads. */
  readonly texts: readonly WrittenJson[];
}

/** What led to the batches of one run. */
export function introductionsOf(batches: readonly ResultBatch[]): Introductions {
  const [{ data, time }] = batches as readonly [ResultBatch];
  const needs = { snapshot: data.needs, count: 0 };
  const register = { snapshot: data.register, count: 0 };
  return {
    run: { ...data, requestedAt: time, needs, register } as unknown as RunRequest,
    profile: data.profile,
    texts: batches.flatMap(({ data: { introductions } }) =>
      introductions.map((introduction) => new WrittenJson(canonicalJson(introduction))),
    ),
  };
}
