import { closest, distance } from "fastest-levenshtein";
import { folded } from "./folded.js";
import { parsed, refused, type Parsed } from "./parsed.js";

type Writings = Readonly<Record<string, readonly string[]>>;

/** The value a word stands for among a closed list of choices. */
export function parseChoice(word: string, choices: Writings): Parsed<string> {
  const value = meaning(word, choices);
  if (value !== undefined) return parsed(value);
  return refused(word, "is not one of the choices", `one of ${named(choices)}`, nearWritings(word, choices));
}

/** The choices, each with the way to write it that people know best. */
function named(choices: Writings): string {
  return Object.entries(choices)
    .map(([value, [writing]]) => (writing === undefined ? value : `${value} (${writing})`))
    .join(", ");
}

/** The well-known value a word stands for, or the word itself. */
export function synonymOf(word: string, synonyms: Writings): string {
  return meaning(word, synonyms) ?? word;
}

const meanings = new WeakMap<Writings, Map<string, string>>();

function meaning(word: string, writings: Writings): string | undefined {
  let known = meanings.get(writings);
  if (!known) {
    const pairs = Object.keys(writings).flatMap((value) =>
      spellings(value, writings).map((text) => [folded(text), value] as const),
    );
    meanings.set(writings, (known = new Map(pairs)));
  }
  return known.get(folded(word));
}

function nearWritings(word: string, writings: Writings): string[] {
  const all = Object.keys(writings).flatMap((value) => spellings(value, writings));
  const nearest = closest(word.toLowerCase(), all);
  return distance(word.toLowerCase(), nearest.toLowerCase()) <= 2 ? [nearest] : [];
}

function spellings(value: string, writings: Writings): string[] {
  return [value, ...(writings[value] ?? [])];
}
