import { foldedWords } from "../text-key.js";
import type { AdministrativeUnit } from "./unit.js";

/** A name of a unit beyond its labels. */
export interface PlaceAlias {
  readonly name: string;
  /** Code of the unit. */
  readonly target: string;
  /** 0 for a name as good as the official one; 1 for one that counts only where no name of rank 0 fits. */
  readonly rank: 0 | 1;
}

/** How people of a country write places. All words folded: lower case, no accents. */
export interface PlaceWords {
  /** Names of the country, as one word each. */
  readonly country: readonly string[];
  /** Words that may stand before a name and say its kind, e.g. `province`. */
  readonly kinds: Readonly<Record<string, AdministrativeUnit["kind"]>>;
  /** Words without meaning of their own, e.g. `el`. */
  readonly articles: readonly string[];
  /** Beginnings of words without meaning of their own, e.g. `ال`. */
  readonly prefixes: readonly string[];
  /** Frequent spellings and the one they stand for, e.g. `ouled`: `oulad`. */
  readonly spellings: Readonly<Record<string, string>>;
}

/** One thing that a name may mean; the lower the rank, the better the reason to think so. */
export interface Meaning {
  readonly unit: AdministrativeUnit;
  readonly rank: number;
}

export interface NameIndex {
  /** What a name can mean, in no order. */
  meanings(name: string): readonly Meaning[];
  /** Every key and what it means, to look for near ones. */
  entries(): Iterable<readonly [key: string, meanings: readonly Meaning[]]>;
}

/** How much worse a name fits that only agrees without its articles and spelling variants. */
const LOOSE_RANK = 2;

/**
 * Finds units by name, whatever the case, accents, hyphens, apostrophes, blanks and articles. The index is built when it is
 * first asked: most records give codes.
 */
export function indexNames(
  units: ReadonlyMap<string, AdministrativeUnit>,
  aliases: readonly PlaceAlias[],
  words: PlaceWords,
): NameIndex {
  let built: Keys | undefined;
  const keys = () => (built ??= buildKeys(units, aliases, words));
  const named = (folded: readonly string[]) => [
    ...(keys().exact.get(folded.join("")) ?? []),
    ...(keys().loose.get(looseKey(folded, words)) ?? []),
  ];
  return {
    meanings: (name) => bestOfEach([...named(foldedWords(name)), ...withKind(foldedWords(name), words, named)]),
    entries: () => keys().exact.entries(),
  };
}

interface Keys {
  readonly exact: Map<string, Meaning[]>;
  readonly loose: Map<string, Meaning[]>;
}

function buildKeys(
  units: ReadonlyMap<string, AdministrativeUnit>,
  aliases: readonly PlaceAlias[],
  words: PlaceWords,
): Keys {
  const keys: Keys = { exact: new Map(), loose: new Map() };
  const add = (name: string, unit: AdministrativeUnit, rank: number) => {
    const folded = foldedWords(name);
    insert(keys.exact, folded.join(""), { unit, rank });
    insert(keys.loose, looseKey(folded, words), { unit, rank: rank + LOOSE_RANK });
  };
  for (const unit of units.values()) for (const name of Object.values(unit.labels)) add(name, unit, 0);
  for (const { name, target, rank } of aliases) {
    const unit = units.get(target);
    if (unit) add(name, unit, rank);
  }
  return keys;
}

/** `Province de Settat`: what `Settat` means among provinces. */
function withKind(
  [first = "", ...rest]: readonly string[],
  words: PlaceWords,
  named: (folded: readonly string[]) => Meaning[],
): Meaning[] {
  const kind = Object.hasOwn(words.kinds, first) ? words.kinds[first] : undefined;
  return kind === undefined ? [] : named(rest).filter(({ unit }) => unit.kind === kind);
}

function insert(index: Map<string, Meaning[]>, key: string, meaning: Meaning): void {
  if (key === "") return;
  const known = index.get(key);
  if (known) known.push(meaning);
  else index.set(key, [meaning]);
}

function bestOfEach(meanings: readonly Meaning[]): Meaning[] {
  const best = new Map<string, Meaning>();
  for (const meaning of meanings) {
    const before = best.get(meaning.unit.code);
    if (!before || meaning.rank < before.rank) best.set(meaning.unit.code, meaning);
  }
  return [...best.values()];
}

function looseKey(folded: readonly string[], words: PlaceWords): string {
  return folded
    .filter((word) => !words.articles.includes(word))
    .map((word) => withoutPrefix(word, words.prefixes))
    .map((word) => (Object.hasOwn(words.spellings, word) ? words.spellings[word] : word))
    .join("");
}

function withoutPrefix(word: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((start) => word.startsWith(start) && word.length > start.length + 1);
  return prefix === undefined ? word : word.slice(prefix.length);
}
