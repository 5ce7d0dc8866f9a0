import {
  introductionRecord,
  recordKey,
  recordLine,
  type IntroductionRecord,
  type LedgerRecord,
  type OutcomeRecord,
} from "./record.js";

/** A need and a firm, when they were introduced and by whom, and what came of it. */
export interface IntroducedPair {
  readonly needId: string;
  readonly supplierId: string;
  /** Oldest first; none for a pair that the ledger has outcomes of but never introduced. */
  readonly introductions: readonly IntroductionRecord[];
  /** Oldest first. */
  readonly outcomes: readonly OutcomeRecord[];
}

/** What became of a pair, from what is least to what is most: of two outcomes of one instant the greater counts. */
const STRENGTH: readonly OutcomeRecord["outcome"][] = ["no-answer", "declined", "accepted", "contracted"];

/**
 * What the records of a ledger say together. It does not depend on their order, nor on how often one is there.
 */
export class Ledger {
  readonly #records = new Map<string, LedgerRecord>();

  constructor(records: Iterable<LedgerRecord> = []) {
    for (const record of records) this.add(record);
  }

  /** Whether the record is new. Of an introduction that is written down twice the earlier date holds, and whose need it was if one says so. */
  add(record: LedgerRecord): boolean {
    const key = recordKey(record);
    const known = this.#records.get(key);
    this.#records.set(key, known ? together(known, record) : record);
    return known === undefined;
  }

  has(record: LedgerRecord): boolean {
    return this.#records.has(recordKey(record));
  }

  /** Whether the record would change what the ledger says: it is new, or earlier than the one that is known, or knows the buyer. */
  lacks(record: LedgerRecord): boolean {
    const known = this.#records.get(recordKey(record));
    return !known || recordLine(together(known, record)) !== recordLine(known);
  }

  get size(): number {
    return this.#records.size;
  }

  /** Each once, oldest first. */
  records(): LedgerRecord[] {
    return [...this.#records.entries()].sort(byTime).map(([, record]) => record);
  }

  get introductions(): IntroductionRecord[] {
    return this.records().filter((record) => record.record === "introduction");
  }

  /** All pairs, by when something was first known of them. */
  pairs(): IntroducedPair[] {
    const pairs = new Map<string, { introductions: IntroductionRecord[]; outcomes: OutcomeRecord[] }>();
    for (const record of this.records()) {
      const key = JSON.stringify([record.needId, record.supplierId]);
      const pair = pairs.get(key) ?? { introductions: [], outcomes: [] };
      pairs.set(key, pair);
      if (record.record === "introduction") pair.introductions.push(record);
      else pair.outcomes.push(record);
    }
    return [...pairs.values()].map((pair) => {
      const { needId, supplierId } = (pair.introductions[0] ?? pair.outcomes[0])!;
      return { needId, supplierId, ...pair };
    });
  }

  /** Pairs that outcomes were told of, although the ledger never introduced them. */
  strangers(): IntroducedPair[] {
    return this.pairs().filter(({ introductions }) => introductions.length === 0);
  }
}

/** The same record, written down twice. */
function together(a: LedgerRecord, b: LedgerRecord): LedgerRecord {
  const first = earlier(b, a) ? b : a;
  const [buyerId] = [a, b].flatMap(buyersOf).sort();
  if (first.record !== "introduction" || buyerId === undefined) return first;
  const { at, runId, needId, supplierId } = first;
  return introductionRecord({ at, runId, needId, buyerId, supplierId });
}

const earlier = (a: LedgerRecord, b: LedgerRecord) => timeOf(a) < timeOf(b) || (timeOf(a) === timeOf(b) && a.at < b.at);

const buyersOf = (record: LedgerRecord) =>
  record.record === "introduction" && record.buyerId !== undefined ? [record.buyerId] : [];

const timeOf = ({ at }: LedgerRecord) => Date.parse(at);

function byTime([keyA, a]: [string, LedgerRecord], [keyB, b]: [string, LedgerRecord]): number {
  return timeOf(a) - timeOf(b) || strengthOf(a) - strengthOf(b) || (keyA < keyB ? -1 : 1);
}

const strengthOf = (record: LedgerRecord) => (record.record === "outcome" ? STRENGTH.indexOf(record.outcome) : -1);
