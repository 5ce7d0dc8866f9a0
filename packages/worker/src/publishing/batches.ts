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

/** Collects the introductions of a run for one chamber, in the order of the needs, and cuts them into batches. */
export class ChamberBatches {
  readonly #introductions: Introduction[] = [];

  constructor(
    private readonly run: RunRequest,
    private readonly chamber: string,
    private readonly profile: ProfileStamp,
  ) {}

  add(introduction: Introduction): void {
    this.#introductions.push(introduction);
  }

  /**
   * All batches, signed with the chamber's key where there is a master secret: the same introductions give the same batches,
   * whatever the shards they were computed in.
   */
  toBatches(secret?: string): ResultBatch[] {
    const count = Math.ceil(this.#introductions.length / NEEDS_PER_BATCH);
    const key = secret === undefined ? undefined : signingKey(secret, this.chamber);
    return Array.from({ length: count }, (_, sequence) => this.#batch(sequence, sequence === count - 1, key));
  }

  #batch(sequence: number, last: boolean, key: string | undefined): ResultBatch {
    const start = sequence * NEEDS_PER_BATCH;
    const introductions = this.#introductions.slice(start, start + NEEDS_PER_BATCH);
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
