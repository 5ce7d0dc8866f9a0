import type { ProfileStamp } from "@wasl/matcher";
import {
  ANALYSIS_BATCH_TYPE,
  canonicalJson,
  jobId,
  sequencePart,
  sha256,
  signingKey,
  signMessage,
  WrittenJson,
  type AnalysisBatch,
  type AnalysisRequest,
  type RunRequest,
} from "../contracts/index.js";
import type { TakingBatches } from "./batches.js";
import { writeEvent, type WrittenEvent } from "./written-event.js";

/** Characters of findings at which a batch is full. */
const CHARACTERS_PER_BATCH = 100_000;

/** An analysis, and what it is made from. */
export interface Analysed {
  readonly run: RunRequest;
  readonly request: AnalysisRequest;
  readonly profile: ProfileStamp;
}

/** What stands in a batch: an item of findings, or a need that could not be looked at. */
export interface FindingEntry {
  readonly list: "items" | "setAside";
  readonly json: WrittenJson;
}

/** Collects the findings of an analysis for one chamber, in their order, and cuts them into batches. */
export class FindingBatches {
  readonly #entries: FindingEntry[] = [];
  #taken = 0;

  constructor(
    private readonly analysed: Analysed,
    private readonly chamber: string,
  ) {}

  add(entry: FindingEntry): void {
    this.#entries.push(entry);
  }

  /** Batches taken so far. */
  get count(): number {
    return this.#taken;
  }

  /**
   * Takes the batches that are full and not the last, at the end all that are left, one at the least. They are signed with the
   * chamber's key where there is a master secret. The same findings give the same batches, however often some are taken.
   *
   * @param summary stands in the last batch.
   */
  *take({ secret, end }: TakingBatches, summary?: object): Generator<WrittenEvent> {
    const key = secret === undefined ? undefined : signingKey(secret, this.chamber);
    for (let last = false; !last;) {
      const entries = this.#entries.slice(0, this.#full());
      last = entries.length === this.#entries.length;
      // Whether a batch is the last is known when another finding has come.
      if (last && !end) return;
      this.#entries.splice(0, entries.length);
      yield this.#batch(entries, last, last ? summary : undefined, key);
    }
  }

  /** How many entries make a batch full, or all of them. */
  #full(): number {
    let characters = 0;
    const at = this.#entries.findIndex(({ json }) => (characters += json.text.length) >= CHARACTERS_PER_BATCH);
    return at < 0 ? this.#entries.length : at + 1;
  }

  #batch(
    entries: readonly FindingEntry[],
    last: boolean,
    summary: object | undefined,
    key: string | undefined,
  ): WrittenEvent {
    const { run, request, profile } = this.analysed;
    const { analysisId, runId, requestedAt, generation, engine, question } = request;
    const { pack, currency, needs, register } = run;
    const sequence = this.#taken++;
    const listed = (list: FindingEntry["list"]) => entries.filter((entry) => entry.list === list);
    const [items, setAside] = [listed("items"), listed("setAside")].map((list) => list.map(({ json }) => json));
    const findings = new WrittenJson(canonicalJson({ kind: question.kind, items, setAside, summary }));
    const batch: PlainBatch = {
      specversion: "1.0",
      id: batchId(request, this.chamber, sequence),
      source: `/wasl/analyses/${analysisId}`,
      type: ANALYSIS_BATCH_TYPE,
      subject: this.chamber,
      time: requestedAt,
      datacontenttype: "application/json",
      data: {
        ...{ analysisId, runId, chamber: this.chamber, generation, sequence, last },
        ...{ pack, profile: { ...profile }, engine, currency, needs: needs.snapshot, register: register.snapshot },
        ...{ question, findings, contentHash: sha256(findings.text) },
      },
    };
    return writeEvent(key === undefined ? batch : signMessage(batch, key));
  }
}

/** A batch of which the largest part is written already. */
type PlainBatch = Omit<AnalysisBatch, "data"> & {
  readonly data: Omit<AnalysisBatch["data"], "findings"> & { readonly findings: WrittenJson };
};

/** A later generation may say something else, so its batches are other events. */
function batchId({ analysisId, generation }: AnalysisRequest, chamber: string, sequence: number): string {
  const later = generation > 1 ? [`g${generation}`] : [];
  return jobId(analysisId, chamber, sequencePart(sequence), ...later);
}
