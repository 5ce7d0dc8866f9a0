import type { Standing } from "../peers/peer.js";

/** The best `k` rows seen so far: a binary heap with the worst of them at its root. */
export class TopRows {
  /** The score below which no row gets in any more. */
  worstScore = -Infinity;
  private size = 0;
  private readonly scores: Float64Array;
  private readonly ties: Uint32Array;
  private readonly rows: Int32Array;

  constructor(
    private readonly k: number,
    private readonly ids: readonly string[],
  ) {
    this.scores = new Float64Array(k);
    this.ties = new Uint32Array(k);
    this.rows = new Int32Array(k);
  }

  offer(score: number, tie: number, row: number): void {
    if (this.size < this.k) {
      this.rise(this.size++, score, tie, row);
      if (this.size === this.k) this.worstScore = this.scores[0]!;
      return;
    }
    if (score < this.worstScore || !this.isWorse(0, score, tie, row)) return;
    this.sink(0, score, tie, row);
    this.worstScore = this.scores[0]!;
  }

  /** Best first. */
  standings(): Standing[] {
    const order = Array.from({ length: this.size }, (_, i) => i);
    order.sort((a, b) => (this.isWorse(a, this.scores[b]!, this.ties[b]!, this.rows[b]!) ? 1 : -1));
    return order.map((i) => ({ supplierId: this.ids[this.rows[i]!]!, score: this.scores[i]! }));
  }

  /** Whether the kept row at `at` comes after another: lower score, then higher tie key, then greater id. */
  private isWorse(at: number, score: number, tie: number, row: number): boolean {
    const difference = this.scores[at]! - score || tie - this.ties[at]!;
    return difference === 0 ? this.ids[this.rows[at]!]! > this.ids[row]! : difference < 0;
  }

  private rise(from: number, score: number, tie: number, row: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.isWorse(parent, score, tie, row)) break;
      this.move(parent, at);
      at = parent;
    }
    this.put(at, score, tie, row);
  }

  private sink(from: number, score: number, tie: number, row: number): void {
    let at = from;
    for (;;) {
      const child = this.worseChild(at);
      if (child < 0 || !this.isWorse(child, score, tie, row)) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, score, tie, row);
  }

  private worseChild(at: number): number {
    const left = 2 * at + 1;
    if (left >= this.size) return -1;
    const right = left + 1;
    if (right >= this.size) return left;
    return this.isWorse(right, this.scores[left]!, this.ties[left]!, this.rows[left]!) ? right : left;
  }

  private move(from: number, to: number): void {
    this.put(to, this.scores[from]!, this.ties[from]!, this.rows[from]!);
  }

  private put(at: number, score: number, tie: number, row: number): void {
    this.scores[at] = score;
    this.ties[at] = tie;
    this.rows[at] = row;
  }
}
