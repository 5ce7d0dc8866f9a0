/** What is still to be opened, best bound first: higher score, then lower tie key. A binary heap without objects. */
export class Frontier {
  private count = 0;
  private scores = new Float64Array(64);
  private ties = new Uint32Array(64);
  private branches = new Uint32Array(64);
  private nodes = new Uint32Array(64);

  /** What {@link Frontier.pop} took out last: nothing below the node scores higher, or as high with a lower tie key. */
  score = 0;
  tie = 0;
  branch = 0;
  node = 0;

  clear(): void {
    this.count = 0;
  }

  push(score: number, tie: number, branch: number, node: number): void {
    if (this.count === this.scores.length) this.grow();
    let slot = this.count++;
    while (slot > 0) {
      const parent = (slot - 1) >> 1;
      if (!isBetter(score, tie, this.scores[parent]!, this.ties[parent]!)) break;
      this.copy(parent, slot);
      slot = parent;
    }
    this.place(slot, score, tie, branch, node);
  }

  /** Whether nothing on the frontier is better. */
  isBeatenBy(score: number, tie: number): boolean {
    return this.count === 0 || !isBetter(this.scores[0]!, this.ties[0]!, score, tie);
  }

  /** Takes the best out into the public fields; false when there is none. */
  pop(): boolean {
    if (this.count === 0) return false;
    this.score = this.scores[0]!;
    this.tie = this.ties[0]!;
    this.branch = this.branches[0]!;
    this.node = this.nodes[0]!;
    this.count -= 1;
    if (this.count > 0) this.sinkLast();
    return true;
  }

  /** Puts the last one on top and lets it sink to its place. */
  private sinkLast(): void {
    const last = this.count;
    const score = this.scores[last]!;
    const tie = this.ties[last]!;
    let slot = 0;
    for (;;) {
      let child = 2 * slot + 1;
      if (child >= this.count) break;
      if (child + 1 < this.count && this.isSlotBetter(child + 1, child)) child += 1;
      if (!isBetter(this.scores[child]!, this.ties[child]!, score, tie)) break;
      this.copy(child, slot);
      slot = child;
    }
    this.copy(last, slot);
  }

  private isSlotBetter(a: number, b: number): boolean {
    return isBetter(this.scores[a]!, this.ties[a]!, this.scores[b]!, this.ties[b]!);
  }

  private place(slot: number, score: number, tie: number, branch: number, node: number): void {
    this.scores[slot] = score;
    this.ties[slot] = tie;
    this.branches[slot] = branch;
    this.nodes[slot] = node;
  }

  private copy(from: number, to: number): void {
    this.place(to, this.scores[from]!, this.ties[from]!, this.branches[from]!, this.nodes[from]!);
  }

  private grow(): void {
    const larger = <T extends Float64Array | Uint32Array>(values: T, copy: T): T => {
      copy.set(values);
      return copy;
    };
    const capacity = this.count * 2;
    this.scores = larger(this.scores, new Float64Array(capacity));
    this.ties = larger(this.ties, new Uint32Array(capacity));
    this.branches = larger(this.branches, new Uint32Array(capacity));
    this.nodes = larger(this.nodes, new Uint32Array(capacity));
  }
}

function isBetter(score: number, tie: number, thanScore: number, thanTie: number): boolean {
  return score > thanScore || (score === thanScore && tie < thanTie);
}
