/** Says which of two firms with the same score and tie key comes first: negative when the first does. */
export type CompareIds = (a: number, b: number) => number;

/** What a firm is to be better than. */
export interface Rival {
  readonly score: number;
  readonly tieKey: number;
  readonly firm: number;
}

/** Every firm is better. */
const NOBODY: Rival = { score: -Infinity, tieKey: 0, firm: 0 };

/** More than rounding a score to 12 decimals does to it. */
const ROUNDING = 1e-12;

/** The best `capacity` firms seen so far; a firm is a number. The worst of them is at hand, since it is what others must beat. */
export class BestFirms {
  private count = 0;
  private capacity = 0;
  private scores = new Float64Array(0);
  private ties = new Uint32Array(0);
  private firms = new Uint32Array(0);
  private floor: Rival = NOBODY;

  constructor(private readonly compareIds: CompareIds) {}

  /** Begins anew, with room for so many, all of which are to be better than a rival. */
  clear(capacity: number, floor: Rival = NOBODY): void {
    this.floor = floor;
    this.count = 0;
    this.capacity = capacity;
    if (capacity <= this.scores.length) return;
    this.scores = new Float64Array(capacity);
    this.ties = new Uint32Array(capacity);
    this.firms = new Uint32Array(capacity);
  }

  /** False when no firm with at most this score and at least this tie key can come among the best. */
  admits(score: number, tie: number): boolean {
    const full = this.count === this.capacity;
    const worst = full ? this.scores[0]! : this.floor.score;
    // Equal in both: the ids decide, and they are not known here.
    return score > worst || (score === worst && tie <= (full ? this.ties[0]! : this.floor.tieKey));
  }

  /** No firm with a lower score, be it by more than rounding, can come among the best. */
  get leastScore(): number {
    return (this.count < this.capacity ? this.floor.score : this.scores[0]!) - ROUNDING;
  }

  add(score: number, tie: number, firm: number): void {
    if (!this.isAboveFloor(score, tie, firm)) return;
    if (this.count < this.capacity) {
      this.place(this.count++, score, tie, firm);
      this.siftUp();
    } else if (this.capacity > 0 && this.isBetter(score, tie, firm, 0)) {
      this.place(0, score, tie, firm);
      this.siftDown();
    }
  }

  /** Takes all firms out, best first, each turned into what the caller wants. */
  drain<T>(describe: (score: number, tie: number, firm: number) => T): T[] {
    const ranked = new Array<T>(this.count);
    while (this.count > 0) {
      ranked[this.count - 1] = describe(this.scores[0]!, this.ties[0]!, this.firms[0]!);
      this.count -= 1;
      this.place(0, this.scores[this.count]!, this.ties[this.count]!, this.firms[this.count]!);
      this.siftDown();
    }
    return ranked;
  }

  private isAboveFloor(score: number, tie: number, firm: number): boolean {
    const { floor } = this;
    if (score !== floor.score) return score > floor.score;
    return tie !== floor.tieKey ? tie < floor.tieKey : this.compareIds(firm, floor.firm) < 0;
  }

  private isBetter(score: number, tie: number, firm: number, than: number): boolean {
    if (score !== this.scores[than]!) return score > this.scores[than]!;
    if (tie !== this.ties[than]!) return tie < this.ties[than]!;
    return this.compareIds(firm, this.firms[than]!) < 0;
  }

  private isSlotBetter(slot: number, than: number): boolean {
    return this.isBetter(this.scores[slot]!, this.ties[slot]!, this.firms[slot]!, than);
  }

  private place(slot: number, score: number, tie: number, firm: number): void {
    this.scores[slot] = score;
    this.ties[slot] = tie;
    this.firms[slot] = firm;
  }

  private swap(a: number, b: number): void {
    const score = this.scores[a]!;
    const tie = this.ties[a]!;
    const firm = this.firms[a]!;
    this.place(a, this.scores[b]!, this.ties[b]!, this.firms[b]!);
    this.place(b, score, tie, firm);
  }

  /** A binary heap with the worst firm on top. */
  private siftUp(): void {
    let slot = this.count - 1;
    while (slot > 0) {
      const parent = (slot - 1) >> 1;
      if (!this.isSlotBetter(parent, slot)) return;
      this.swap(slot, parent);
      slot = parent;
    }
  }

  private siftDown(): void {
    let slot = 0;
    for (;;) {
      let worst = slot;
      const left = 2 * slot + 1;
      if (left < this.count && this.isSlotBetter(worst, left)) worst = left;
      if (left + 1 < this.count && this.isSlotBetter(worst, left + 1)) worst = left + 1;
      if (worst === slot) return;
      this.swap(slot, worst);
      slot = worst;
    }
  }
}
