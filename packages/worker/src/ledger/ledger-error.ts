/** A ledger that cannot be read as it stands: the message names the file, the line and what would be right. */
export class LedgerError extends Error {
  override readonly name = "LedgerError";
}
