import type { ProfileStamp } from "@wasl/matcher";
import {
  canonicalJson,
  jobId,
  RESULT_BATCH_TYPE,
  sequencePart,
  sha256,
  signingKey,
  signMessage,
  WrittenJson,
  type ResultBatch,
  type RunRequest,
} from "../contracts/index.js";
import { writeEvent, type WrittenEvent } from "./written-event.js";

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
  readonly #introductions: WrittenJson[] = [];
  #taken = 0;

  constructor(
    private readonly run: RunRequest,
    private readonly chamber: string,
    private readonly profile: ProfileStamp,
  ) {}

  add(introduction: WrittenJson): void {
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
  *take({ secret, end }: TakingBatches): Generator<WrittenEvent> {
    const key = secret === undefined ? undefined : signingKey(secret, this.chamber);
    // Whether a batch is the last is known when another introduction has come.
    while (this.#introductions.length > (end ? 0 : NEEDS_PER_BATCH)) {
      const introductions = this.#introductions.splice(0, NEEDS_PER_BATCH);
      yield this.#batch(introductions, this.#introductions.length === 0, key);
    }
  }

  #batch(given: readonly WrittenJson[], last: boolean, key: string | undefined): WrittenEvent {
    const sequence = this.#taken++;
    const { runId, requestedAt, generation, pack, engine, currency, needs, register } = this.run;
    const introductions = new WrittenJson(canonicalJson(given));
    const batch: PlainBatch = {
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
        introductions,
        contentHash: sha256(introductions.text),
      },
    };
    return writeEvent(key === undefined ? batch : signMessage(batch, key));
  }
}

/** A batch of which the largest part is written already. */
type PlainBatch = Omit<ResultBatch, "data"> & {
  readonly data: Omit<ResultBatch["data"], "introductions"> & { readonly introductions: WrittenJson };
};

/** A later generation may say something else, so its batches are other events. */
function batchId({ runId, generation }: RunRequest, chamber: string, sequence: number): string {
  const later = generation > 1 ? [`g${generation}`] : [];
  return jobId(runId, chamber, sequencePart(sequence), ...later);
}
