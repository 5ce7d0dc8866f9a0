import type { CountryPack, Language } from "@wasl/matcher";
import type { EvaluationSettings, EvaluationWarning, Interval } from "@wasl/fixtures";
import { numberFormats, onOneLine } from "../../files/index.js";
import { arabic } from "./words-ar.js";
import { english } from "./words-en.js";
import { french } from "./words-fr.js";
import type { EvaluationWords } from "./words.js";

/** How a report is told to a person. */
export interface ReportStyle {
  readonly language: Language;
  readonly words: EvaluationWords;
  /** Three decimals. */
  readonly number: (value: number) => string;
  /** With a sign. */
  readonly signed: (value: number) => string;
}

const WORDS = { fr: french, ar: arabic, en: english } as const;

/** No colours, and no lines between the rows. */
export const PLAIN_TABLE = {
  style: { head: [], border: [] },
  chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
};

/** Shown decimals of a p value; smaller ones are shown as below. */
const LEAST_P = 0.0001;

export function reportStyle(language: Language, pack: CountryPack): ReportStyle {
  const { score } = numberFormats({ language, pack });
  // What is rounded to zero has no sign.
  const sign = (value: number) => (value >= 0.0005 ? "+" : value <= -0.0005 ? "−" : "");
  return {
    language,
    words: WORDS[language],
    number: score,
    signed: (value) => `${sign(value)}${score(Math.abs(value))}`,
  };
}

/** `0.123 [0.101 ; 0.150]` in the style's numbers. */
export function withInterval(value: string, interval: Interval | undefined, format: (value: number) => string): string {
  return interval === undefined ? value : `${value} [${format(interval.low)}\u00a0; ${format(interval.high)}]`;
}

export function shownP(p: number): string {
  return p < LEAST_P ? `<${LEAST_P}` : p.toFixed(4);
}

/** A group's name, with words for the one column that is known. */
export function groupName(column: string | undefined, value: string | undefined, { words }: ReportStyle): string {
  if (column === undefined || value === undefined) return words.all;
  const known = column === "repeat_buyer" ? { 0: words.newPairs, 1: words.repeatPairs }[value] : undefined;
  return onOneLine(known === undefined ? `${column} ${value}` : `${known} (${column} ${value})`);
}

export function warningLines(warnings: readonly EvaluationWarning[], { words }: ReportStyle): string[] {
  return warnings.map(({ code, count, of, examples }) => {
    const more = count > examples.length ? ", …" : "";
    return onOneLine(`! ${words.warning(code, count, of)} (${examples.join(", ")}${more})`);
  });
}

export function intervalLine({ confidence, resamples, resampled }: EvaluationSettings, { words }: ReportStyle): string {
  return words.intervals(Math.round(confidence * 100), resamples, resampled === "buyer");
}
