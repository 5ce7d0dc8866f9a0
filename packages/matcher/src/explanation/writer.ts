import type { CountryPack, Labels, Language, LocatedPlace } from "../reference/index.js";
import { MESSAGES, type Messages } from "./messages/index.js";
import { SCORE_DECIMALS } from "./shown-parts.js";

/** How an explanation is put into words. */
export interface RenderOptions {
  readonly language: Language;
  readonly pack: CountryPack;
  /** ISO 4217 code of the run's amounts; the pack's currency when absent. */
  readonly currency?: string;
}

/** Formats the values that explanations speak of, in one language. */
export interface Writer {
  readonly messages: Messages;
  /** A score or a part of one, three decimals. */
  readonly score: (value: number) => string;
  readonly count: (value: number) => string;
  readonly percent: (ratio: number) => string;
  readonly money: (amount: number) => string;
  readonly km: (distance: number) => string;
  readonly list: (words: readonly string[]) => string;
  /** A code with its label, e.g. `2931 « Fabrication d'équipements électriques »`. */
  readonly activity: (code: string) => string;
  readonly place: (place: LocatedPlace) => string;
}

/** Morocco writes Arabic with European digits, and its French with spaces between thousands. */
const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", ar: "ar-MA-u-nu-latn", en: "en-GB" };

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = {
  fr: ["« ", " »"],
  ar: ["«", "»"],
  en: ["“", "”"],
};

/** Currency codes come from callers: writers for so many are kept. */
const MOST_WRITERS = 64;

const writers = new WeakMap<CountryPack, Map<string, Writer>>();

/** The writer for a language; it is kept, since to make its number formats takes longer than to write with them. */
export function writerFor({ language, pack, currency = pack.currency }: RenderOptions): Writer {
  const ofPack = writers.get(pack) ?? new Map<string, Writer>();
  const key = `${language} ${currency}`;
  const writer = ofPack.get(key) ?? makeWriter({ language, pack, currency });
  if (ofPack.size >= MOST_WRITERS) ofPack.clear();
  writers.set(pack, ofPack.set(key, writer));
  return writer;
}

function makeWriter({ language, pack, currency }: Required<RenderOptions>): Writer {
  const locale = LOCALES[language];
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number) => isolated(format.format(value), language);
  };
  const whole = number({ maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(locale);
  return {
    messages: MESSAGES[language],
    score: number({ minimumFractionDigits: SCORE_DECIMALS, maximumFractionDigits: SCORE_DECIMALS }),
    count: whole,
    percent: number({ style: "percent", maximumSignificantDigits: 2 }),
    money: number({ style: "currency", currency, currencyDisplay: "code", maximumFractionDigits: 0 }),
    km: number({ style: "unit", unit: "kilometer", maximumFractionDigits: 0 }),
    list: (words) => lists.format(words.map((word) => isolated(word, language))),
    activity: (code) => withLabel(code, pack.taxonomy.get(code)?.labels ?? {}, language),
    place: (place) => isolated(placeName(place, pack, language), language),
  };
}

function withLabel(code: string, labels: Labels, language: Language): string {
  const label = inLanguage(labels, language);
  if (label === undefined) return isolated(code, language);
  const [open, close] = QUOTES[language];
  return isolated(`${code} ${open}${label}${close}`, language);
}

function placeName(place: LocatedPlace, pack: CountryPack, language: Language): string {
  const code = place.commune ?? place.province ?? place.region;
  if (code === undefined) return MESSAGES[language].here;
  return inLanguage(pack.gazetteer.labels(code) ?? {}, language) ?? code;
}

function inLanguage(labels: Labels, language: Language): string | undefined {
  return labels[language] ?? labels.fr ?? labels.en;
}

/**
 * In Arabic, keeps a value of unknown direction from reordering the sentence around it (Unicode first-strong isolate, UAX #9).
 */
function isolated(text: string, language: Language): string {
  return language === "ar" ? `\u2068${text}\u2069` : text;
}
