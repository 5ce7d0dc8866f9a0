import type { ProfileStamp } from "@wasl/matcher";
import {
  canonicalJson,
  jobId,
  RESULT_BATCH_TYPE,
  sequencePart,
  sha256,
  signingKey,
  signMessage,
  type Introduction,
  type ResultBatch,
  type RunRequest,
} from "../contracts/index.js";

/** Needs in a batch: some 10 KB each, so that a message stays near 100 KB. */
export const NEEDS_PER_BATCH = 10;

/** Which batches to take, and how. */
export interface TakingBatches {
  readonly secret?: string | undefined;
  /** True when no more introductions will come. */
  readonly end: boolean;
}

/** Collects the introductions of a run for one chamber, in the order of the needs, and cuts them into batches. */
export class ChamberBatches {
  readonly #introductions: Introduction[] = [];
  #taken = 0;

  constructor(
    private readonly run: RunRequest,
    private readonly chamber: string,
    private readonly profile: ProfileStamp,
  ) {}

  add(introduction: Introduction): void {
    this.#introductions.push(introduction);
  }

  /** Batches taken so far. */
  get count(): number {
    return this.#taken;
  }

  /**
   * Takes the batches that are full and not the last, at the end of the run all that are left. They are signed with the
   * chamber's key where there is a master secret. The same introductions give the same batches, whatever the shards they were
   * computed in and however often some are taken.
   */
  *take({ secret, end }: TakingBatches): Generator<ResultBatch> {
    const key = secret === undefined ? undefined : signingKey(secret, this.chamber);
    // Whether a batch is the last is known when another introduction has come.
    while (this.#introductions.length > (end ? 0 : NEEDS_PER_BATCH)) {
      const introductions = this.#introductions.splice(0, NEEDS_PER_BATCH);
      yield this.#batch(introductions, this.#introductions.length === 0, key);
    }
  }

  #batch(introductions: Introduction[], last: boolean, key: string | undefined): ResultBatch {
    const sequence = this.#taken++;
    const { runId, requestedAt, generation, pack, engine, currency, needs, register } = this.run;
    const written = new WeakMap<object, string>([[introductions, canonicalJson(introductions)]]);
    const batch: ResultBatch = {
      specversion: "1.0",
      id: batchId(this.run, this.chamber, sequence),
      source: `/wasl/runs/${runId}`,
      type: RESULT_BATCH_TYPE,
      subject: this.chamber,
      time: requestedAt,
      datacontenttype: "application/json",
      data: {
        runId,
        chamber: this.chamber,
        generation,
        sequence,
        last,
        pack,
        profile: { ...this.profile },
        engine,
        currency,
        needs: needs.snapshot,
        register: register.snapshot,
        introductions: introductions as unknown as ResultBatch["data"]["introductions"],
        contentHash: sha256(canonicalJson(introductions, written)),
      },
    };
    return key === undefined ? batch : signMessage(batch, key, written);
  }
}

/** A later generation may say something else, so its batches are other events. */
function batchId({ runId, generation }: RunRequest, chamber: string, sequence: number): string {
  const later = generation > 1 ? [`g${generation}`] : [];
  return jobId(runId, chamber, sequencePart(sequence), ...later);
}
