import { foldedWords } from "../text-key.js";
import type { Meaning, NameIndex, PlaceWords } from "./name-index.js";
import { contains, related, type AdministrativeUnit } from "./unit.js";

/** What a text says about a place, part by part. */
export type Interpretation =
  | { readonly kind: "units"; readonly units: readonly AdministrativeUnit[] }
  | { readonly kind: "unknown"; readonly part: string }
  | { readonly kind: "unrelated"; readonly parts: readonly (readonly Meaning[])[] };

const SEPARATORS = /[,;،؛/()[\]\n|]+/u;

/** `Aïn Sebaâ, Casablanca, Maroc` gives the parts `Aïn Sebaâ` and `Casablanca`. */
export function partsOf(text: string, words: PlaceWords): string[] {
  const parts = text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => foldedWords(part).length > 0);
  const inCountry = parts.filter((part) => !words.country.includes(foldedWords(part).join("")));
  return inCountry.length > 0 ? inCountry : parts;
}

/**
 * The units that fit everything said, the most precise only.
 *
 * Each part narrows the others: a meaning stays when every other part has a meaning that lies in it or around it. Of one
 * part's meanings the best-founded stay (official names before lesser-known ones). Of the rest, what lies around another is
 * dropped: `Settat` is the commune in the province of that name. Several units left are a true ambiguity.
 */
export function interpret(parts: readonly (readonly Meaning[])[]): AdministrativeUnit[] {
  const fitting = parts.flatMap((part, i) => {
    const others = parts.filter((_, j) => j !== i);
    return bestFounded(part.filter(({ unit }) => others.every((other) => other.some((m) => related(m.unit, unit)))));
  });
  const units = [...new Set(fitting.map(({ unit }) => unit))];
  return units.filter((unit) => !units.some((other) => other !== unit && contains(unit, other)));
}

function bestFounded(meanings: readonly Meaning[]): readonly Meaning[] {
  const best = Math.min(...meanings.map(({ rank }) => rank));
  return meanings.filter(({ rank }) => rank === best);
}

/** What a text typed by a person means, `within` narrowing it further. */
export function interpretText(
  text: string,
  names: NameIndex,
  words: PlaceWords,
  within: readonly (readonly Meaning[])[] = [],
): Interpretation {
  const parts = partsOf(text, words);
  const meanings = parts.map((part) => names.meanings(part));
  const unknown = meanings.findIndex((found) => found.length === 0);
  if (parts.length === 1 && unknown === 0) return splitByWords(parts[0] ?? "", names, within);
  if (unknown >= 0 || parts.length === 0) return { kind: "unknown", part: parts[unknown] ?? text };
  return outcome([...meanings, ...within]);
}

function outcome(parts: readonly (readonly Meaning[])[]): Interpretation {
  const units = interpret(parts);
  return units.length > 0 ? { kind: "units", units } : { kind: "unrelated", parts };
}

/** `ain sebaa casablanca`: the longest beginning that is a name and of which the rest says where it lies. */
function splitByWords(text: string, names: NameIndex, within: readonly (readonly Meaning[])[]): Interpretation {
  const words = text.split(/\s+/u);
  for (let at = words.length - 1; at > 0; at--) {
    const parts = [words.slice(0, at), words.slice(at)].map((part) => names.meanings(part.join(" ")));
    if (parts.some((part) => part.length === 0)) continue;
    const units = interpret([...parts, ...within]);
    if (units.length > 0) return { kind: "units", units };
  }
  return { kind: "unknown", part: text };
}
