import { openJournal, type Journal } from "./journal.js";
import { trailOf } from "./trail.js";

/**
 * Does a campaign of this name with a journal, which is removed when its result is as it was meant to be.
 *
 * @throws an Error with the last lines of the journal and its folder, when the campaign itself could not go on.
 */
export async function journalled<Result>(
  name: string,
  isAsMeant: (result: Result) => boolean,
  campaign: (journal: Journal) => Promise<Result>,
): Promise<Result> {
  const journal = await openJournal();
  const result = await campaign(journal).catch((error: unknown) => broken(name, journal, error));
  if (isAsMeant(result)) await journal.discard();
  else journal.close();
  return result;
}

async function broken(name: string, journal: Journal, cause: unknown): Promise<never> {
  journal.note("campaign-broken", { error: cause });
  journal.close();
  const told = [
    `The campaign ${name} could not go on: ${String(cause)}`,
    `What happened is kept in ${journal.folder}`,
    ...trailOf(await journal.lines(), []),
  ];
  throw new Error(told.join("\n"), { cause });
}
