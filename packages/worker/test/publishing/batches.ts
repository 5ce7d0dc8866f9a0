import { contentHashOf, RESULT_BATCH_TYPE, type ResultBatch } from "../../src/contracts/index.js";

const hash = "0".repeat(64);

/** A batch of a chamber with one need and some firms for it. */
export function batchFor(
  chamber: string,
  {
    sequence = 0,
    generation = 1,
    firms = ["firm-1", "firm-2"],
  }: { sequence?: number; generation?: number; firms?: string[] } = {},
): ResultBatch {
  const runId = `run-all-${"1".repeat(32)}`;
  const candidates = firms.map((supplierId, i) => ({
    rank: i + 1,
    supplierId,
    score: 1 / (i + 3),
    criteria: [
      { criterion: "sector", utility: 1e-7, weight: 1, contribution: 123456789.125, facts: { é: "ش", km: 1e21 } },
    ],
    base: 0,
    toVerify: [],
    tied: false,
  }));
  const introductions = [{ needId: `need-${sequence}`, complete: true, candidates }];
  return {
    specversion: "1.0",
    id: `${runId}-${chamber}-${String(sequence).padStart(6, "0")}${generation > 1 ? `-g${generation}` : ""}`,
    source: `/wasl/runs/${runId}`,
    type: RESULT_BATCH_TYPE,
    subject: chamber,
    time: "2026-01-31T08:00:00.000Z",
    datacontenttype: "application/json",
    data: {
      runId,
      chamber,
      generation,
      sequence,
      last: false,
      pack: "morocco",
      profile: { id: "core", version: 1, hash },
      engine: "0.1.0",
      currency: "MAD",
      needs: hash,
      register: hash,
      introductions,
      contentHash: contentHashOf(introductions),
    },
  };
}

/** What each batch of a list says, as `need firm` in order. */
export const firmsIn = (batches: readonly ResultBatch[]) =>
  batches
    .flatMap(({ data }) => data.introductions)
    .flatMap(({ needId, candidates }) => candidates.map(({ supplierId }) => `${needId} ${supplierId}`))
    .toSorted();
