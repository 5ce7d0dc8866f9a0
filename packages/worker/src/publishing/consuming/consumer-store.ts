/** A batch's place: of two batches for the same place the one of the higher generation holds. */
export interface Place {
  /** Id of the run, or of the analysis, whose findings they are. */
  readonly runId: string;
  readonly chamber: string;
  readonly sequence: number;
  readonly generation: number;
}

/** What became of a batch: taken, known since it came before, or overtaken by a later generation. */
export type Taking = "taken" | "known" | "overtaken";

/** Says what a place's generation means beside the one that is kept. */
export function takingOf(generation: number, kept: number | undefined): Taking {
  if (kept === undefined || generation > kept) return "taken";
  return generation === kept ? "known" : "overtaken";
}

/** A consumer's own store: it keeps which places are taken together with the effects, so that no crash comes between. */
export interface ConsumerStore<Transaction> {
  /**
   * Does `effect` and keeps the place, both or neither, unless the place is taken by this generation or a later one.
   *
   * @throws what `effect` or the store throws; nothing has happened then.
   */
  once(place: Place, effect: (transaction: Transaction) => void | Promise<void>): Promise<Taking>;
}
