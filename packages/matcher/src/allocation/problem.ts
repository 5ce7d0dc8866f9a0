/** A firm that a need may be introduced to, and how good that is. */
export interface Option {
  readonly supplierId: string;
  /** Score in [0, 1], as ranked. */
  readonly score: number;
}

/** A need that waits for introductions. */
export interface AllocationNeed {
  readonly needId: string;
  /** Most introductions wanted. */
  readonly wanted: number;
  /** Each firm once, best first where scores are equal. Pairs that already met or declined are left out by whoever makes the problem. */
  readonly options: readonly Option[];
}

/** A least part of all introductions that is to go to some firms, e.g. a fifth to the very small, or to firms of the need's own region. */
export interface Quota {
  readonly name: string;
  /** Part of all introductions, in [0, 1]. */
  readonly least: number;
  /** Whether an introduction counts for it; most quotas ask about the firm alone. */
  readonly isMember: (supplierId: string, needId: string) => boolean;
}

/** Who may be introduced to whom, and how often. */
export interface AllocationProblem {
  readonly needs: readonly AllocationNeed[];
  /** Most introductions of a firm: a whole number, 0 for a firm that takes none. */
  readonly capacityOf: (supplierId: string) => number;
}

/** One introduction of an allocation. */
export interface Introduced {
  readonly needId: string;
  readonly supplierId: string;
  readonly score: number;
}

/** Who is introduced to whom. */
export interface Allocation {
  /** In the order of the needs, best score first, equal ones in the order of the need's options. */
  readonly introductions: readonly Introduced[];
  /** Sum of their scores. */
  readonly total: number;
  /** No allocation of the problem has a higher total. */
  readonly bound: number;
}
