import { foldedWords } from "../text-key.js";
import type { Meaning, NameIndex, PlaceWords } from "./name-index.js";
import { contains, related, type AdministrativeUnit } from "./unit.js";

/** One part of what is said about a place, and what it can mean. */
export interface Part {
  readonly text: string;
  readonly meanings: readonly Meaning[];
}

/** What a text says about a place. */
export type Interpretation =
  | { readonly kind: "units"; readonly units: readonly AdministrativeUnit[] }
  /** Nothing but the country is named. */
  | { readonly kind: "country" }
  | { readonly kind: "unknown"; readonly part: string }
  /** Every part means something, but no place fits all of them. */
  | { readonly kind: "unrelated"; readonly parts: readonly Part[] };

const BETWEEN_WORDS = /[\s–-]/u;

/** No two names together have more words; a longer text is no place, and trying every split of it would take long. */
const MOST_WORDS = 16;

const SEPARATORS = /[,;،؛/()[\]\n|]+/u;

/** What a text typed by a person means, `within` narrowing it further. */
export function interpretText(
  text: string,
  names: NameIndex,
  words: PlaceWords,
  within: readonly Part[] = [],
): Interpretation {
  const said = partsOf(text).map((part) => withoutCountry(part, words));
  if (said.every((part) => part === "")) return said.length > 0 ? { kind: "country" } : { kind: "unknown", part: text };
  const parts = said.filter((part) => part !== "").map((part) => ({ text: part, meanings: names.meanings(part) }));
  const unknown = parts.find(({ meanings }) => meanings.length === 0);
  if (!unknown) return outcome([...parts, ...within]);
  return (parts.length === 1 && splitByWords(unknown.text, names, within)) || { kind: "unknown", part: unknown.text };
}

/** `Casablanca Maroc` without `Maroc`; nothing when only the country is named. */
function withoutCountry(part: string, { country }: PlaceWords): string {
  if (country.includes(foldedWords(part).join(""))) return "";
  const last = part.split(BETWEEN_WORDS).at(-1) ?? "";
  return country.includes(foldedWords(last).join("")) ? part.slice(0, part.length - last.length) : part;
}

/** `Aïn Sebaâ, Casablanca` gives the parts `Aïn Sebaâ` and `Casablanca`. */
function partsOf(text: string): string[] {
  return text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => foldedWords(part).length > 0);
}

function outcome(parts: readonly Part[]): Interpretation {
  const units = unitsThatFit(parts.map(({ meanings }) => meanings));
  return units.length > 0 ? { kind: "units", units } : { kind: "unrelated", parts };
}

/** `ain sebaa casablanca`: the longest beginning that is a name and of which the rest says where it lies. */
function splitByWords(text: string, names: NameIndex, within: readonly Part[]): Interpretation | undefined {
  const words = text.split(BETWEEN_WORDS).filter((word) => word !== "");
  if (words.length > MOST_WORDS) return undefined;
  for (let at = words.length - 1; at > 0; at--) {
    const meanings = [words.slice(0, at), words.slice(at)].map((part) => names.meanings(part.join(" ")));
    const units = unitsThatFit([...meanings, ...within.map((part) => part.meanings)]);
    if (units.length > 0) return { kind: "units", units };
  }
  return undefined;
}

/**
 * The units that fit everything said, the most precise only.
 *
 * Each part narrows the others: a meaning stays when every other part has a meaning that lies in it or around it. Of one
 * part's meanings the best-founded stay (official names before lesser-known ones). Of the rest, what lies around another is
 * dropped: `Settat` is the commune in the province of that name. Several units left are a true ambiguity.
 */
export function unitsThatFit(parts: readonly (readonly Meaning[])[]): AdministrativeUnit[] {
  const fitting = parts.map((part, i) => {
    const others = parts.filter((_, j) => j !== i);
    return part.filter(({ unit }) => others.every((other) => other.some((meaning) => related(meaning.unit, unit))));
  });
  if (fitting.some((part) => part.length === 0)) return [];
  const units = [...new Set(fitting.flatMap(bestFounded).map(({ unit }) => unit))];
  return units.filter((unit) => !units.some((other) => other !== unit && contains(unit, other)));
}

/** The meanings for which there is the best reason. */
export function bestFounded(meanings: readonly Meaning[]): readonly Meaning[] {
  const best = Math.min(...meanings.map(({ rank }) => rank));
  return meanings.filter(({ rank }) => rank === best);
}
