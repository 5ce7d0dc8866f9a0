/** There is no run of this id. */
export class UnknownRunError extends Error {
  override readonly name = "UnknownRunError";

  constructor(readonly runId: string) {
    super(`There is no run ${runId}. wasl status lists the runs that are known.`);
  }
}
