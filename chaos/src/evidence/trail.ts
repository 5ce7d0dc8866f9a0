import { isChambers } from "../queues.js";
import type { Source } from "../verdict/effect.js";

/** Where something is amiss; on no queue in particular where a run, or an analysis, as a whole is. */
export type Place = Pick<Source, "run"> & Partial<Source>;

/** Most places of which the trail is told, and the lines for each; and the last ones, of whatever they tell. */
const MOST_PLACES = 6;
const LINES_A_PLACE = 6;
const LAST_LINES = 6;

/** Characters of a line: enough for an error and where it was thrown. */
const MOST_CHARACTERS = 400;

/**
 * Of a journal the lines that say most about what is amiss, some dozens at the most, for a log that is read where the journal is not at
 * hand: the last about each run and queue, and the last of all.
 */
export function trailOf(journal: readonly string[], amiss: readonly Place[]): string[] {
  const places = new Map(amiss.map((place) => [JSON.stringify([place.run, place.queue]), place]));
  return [
    ...[...places.values()].slice(0, MOST_PLACES).flatMap((place) => {
      const lines = journal.filter((line) => isAbout(line, place)).slice(-LINES_A_PLACE);
      return [`the last about ${place.run}${place.queue === undefined ? "" : ` and ${place.queue}`}:`, ...lines];
    }),
    ...(places.size > MOST_PLACES ? [`(${places.size - MOST_PLACES} more places are left out)`] : []),
    "the last of all:",
    ...journal.slice(-LAST_LINES),
  ].map((line) => line.slice(0, MOST_CHARACTERS));
}

/** What consumers tell names their queue; what workers tell names the run, or what belongs to it. */
function isAbout(line: string, { run, queue }: Place): boolean {
  const told = readEvent(line);
  if (told.queue !== undefined && isChambers(told.queue)) {
    const same = queue === undefined || told.queue === queue;
    return same && (line.includes(run) || told.event === "taking-ended");
  }
  return line.includes(run);
}

/** A line that was cut short when its process was killed says nothing. */
function readEvent(line: string): { readonly event?: string; readonly queue?: string } {
  try {
    return JSON.parse(line) as { readonly event?: string; readonly queue?: string };
  } catch {
    return {};
  }
}
