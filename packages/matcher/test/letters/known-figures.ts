import type { CountryPack, Language } from "../../src/index.js";

/** How each language writes numbers; the letters' own formats are not asked. */
const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", ar: "ar-MA-u-nu-latn", en: "en-GB" };

/** Every way in which a letter may write a number. */
const FORMATS: readonly Intl.NumberFormatOptions[] = [
  { maximumFractionDigits: 0 },
  { minimumFractionDigits: 3, maximumFractionDigits: 3 },
  { style: "percent", maximumSignificantDigits: 2 },
];

/** Figures of a text: digits with what may stand between them. */
export function figuresIn(text: string): string[] {
  return text.match(/\d+(?:[.,\u00a0\u202f]\d+)*/g) ?? [];
}

/**
 * The figures that a letter about some data may hold: each number in them in any format, those in their texts, and those in the labels of
 * their codes.
 */
export function knownFigures(data: unknown, language: Language, pack: CountryPack): Set<string> {
  const formats = FORMATS.map((options) => new Intl.NumberFormat(LOCALES[language], options));
  const days = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" });
  const known = new Set<string>();
  const add = (text: string) => figuresIn(text).forEach((figure) => known.add(figure));
  visit(data, (leaf) => {
    if (typeof leaf === "number") for (const format of formats) add(format.format(leaf));
    if (typeof leaf !== "string") return;
    add(leaf);
    if (/^\d{4}-\d\d-\d\d$/.test(leaf)) add(days.format(new Date(leaf)));
    for (const labels of [pack.taxonomy.get(leaf)?.labels, pack.gazetteer.labels(leaf)])
      for (const label of Object.values(labels ?? {})) add(label);
  });
  return known;
}

function visit(data: unknown, see: (leaf: unknown) => void): void {
  if (data instanceof Set || data instanceof Map) for (const one of data) visit(one, see);
  else if (typeof data === "object" && data !== null) for (const one of Object.values(data)) visit(one, see);
  else see(data);
}
