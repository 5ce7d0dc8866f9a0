import type { CountryPack, Labels, Language, LocatedPlace } from "../reference/index.js";
import { inOneLine } from "./foreign-text.js";
import { MESSAGES, type Messages } from "./messages/index.js";
import type { PluralCategory } from "./plural-form.js";
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
  /** A text of a record, on one line and in the language's quotation marks. */
  readonly quoted: (text: string) => string;
  /** A name of a record, on one line. */
  readonly named: (text: string) => string;
  /** Texts of a record, each in quotation marks. */
  readonly quotedList: (texts: readonly string[]) => string;
  /** A calendar day, given as `YYYY-MM-DD`, as people write it. */
  readonly day: (date: string) => string;
  /** How a number inflects the words that stand with it. */
  readonly category: (value: number) => PluralCategory;
  /** Whether the language takes a number for one: 0 and 1 in French. */
  readonly isOne: (value: number) => boolean;
  /** A code with its label, e.g. `2931 « Fabrication d'équipements électriques »`. */
  readonly activity: (code: string) => string;
  readonly place: (place: LocatedPlace) => string;
}

/** Morocco writes Arabic with European digits, and its French with spaces between thousands. */
const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", ar: "ar-MA-u-nu-latn", en: "en-GB" };

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = {
  fr: ["«\u00a0", "\u00a0»"],
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
  const plurals = new Intl.PluralRules(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const quoted = (text: string) => isolated(inQuotes(inOneLine(text), language), language);
  return {
    messages: MESSAGES[language],
    score: number({ minimumFractionDigits: SCORE_DECIMALS, maximumFractionDigits: SCORE_DECIMALS }),
    count: whole,
    percent: number({ style: "percent", maximumSignificantDigits: 2 }),
    money: number({ style: "currency", currency, currencyDisplay: "code", maximumFractionDigits: 0 }),
    km: number({ style: "unit", unit: "kilometer", maximumFractionDigits: 0 }),
    list: (words) => lists.format(words.map((word) => isolated(word, language))),
    quoted,
    named: (text) => isolated(inOneLine(text), language),
    quotedList: (texts) => lists.format(texts.map(quoted)),
    day: (date) => isolated(firstOfMonth(days.format(new Date(`${date}T00:00:00Z`)), language), language),
    category: (value) => plurals.select(value),
    isOne: (value) => plurals.select(value) === "one",
    activity: (code) => withLabel(code, pack.taxonomy.get(code)?.labels ?? {}, language),
    place: (place) => isolated(placeName(place, pack, language), language),
  };
}

function withLabel(code: string, labels: Labels, language: Language): string {
  const label = inLanguage(labels, language);
  if (label === undefined) return isolated(code, language);
  return isolated(`${code} ${inQuotes(label, language)}`, language);
}

function inQuotes(text: string, language: Language): string {
  const [open, close] = QUOTES[language];
  return open + text + close;
}

/** French counts the first of a month and numbers the others: 1er mai, 2 mai. */
function firstOfMonth(day: string, language: Language): string {
  return language === "fr" ? day.replace(/^1(?= )/, "1er") : day;
}

function placeName(place: LocatedPlace, pack: CountryPack, language: Language): string {
  const code = place.commune ?? place.province ?? place.region;
  if (code === undefined) return MESSAGES[language].here;
  return inLanguage(pack.gazetteer.labels(code) ?? {}, language) ?? code;
}

function inLanguage(labels: Labels, language: Language): string | undefined {
  return labels[language] ?? labels.fr ?? labels.en;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * In Arabic, keeps a value of unknown direction from reordering the sentence around it, and so what is written from right to left in
 * another language (Unicode first-strong isolate, UAX #9).
 */
function isolated(text: string, language: Language): string {
  return language === "ar" || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
