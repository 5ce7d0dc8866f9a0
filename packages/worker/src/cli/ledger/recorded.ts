import type { IntroductionRecord, LedgerFile } from "../../ledger/index.js";
import { counted, oneOrMore } from "../counted.js";
import { tell } from "../output.js";

/** Records introductions, and says how many of them are new. */
export async function recordIntroductions(
  file: LedgerFile,
  records: readonly IntroductionRecord[],
  named: string,
): Promise<void> {
  tellRecorded({ added: await file.record(records), of: records.length }, named);
}

/** @param named the ledger, as the user named it. */
export function tellRecorded({ added, of }: { readonly added: number; readonly of: number }, named: string): void {
  const known = of - added;
  tell(
    `Recorded ${counted(added, "introduction")} in ${named}; ${known} ${oneOrMore(known, "was", "were")} there already.`,
  );
}
