import type { Language } from "@wasl/matcher";
import type { RankingContext } from "./context.js";

/** Morocco writes Arabic with European digits. */
const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", ar: "ar-MA-u-nu-latn", en: "en-GB" };

/** How numbers are written for people. */
export interface NumberFormats {
  readonly number: (value: number) => string;
  readonly score: (value: number) => string;
  /** A year, in the currency of the run. */
  readonly money: (value: number) => string;
}

export function numberFormats({ language, currency, pack }: Omit<RankingContext, "needs" | "register">): NumberFormats {
  const format = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(LOCALES[language], options);
    return (value: number) => formatter.format(value);
  };
  return {
    number: format({}),
    score: format({ minimumFractionDigits: 3, maximumFractionDigits: 3 }),
    money: format({
      style: "currency",
      currency: currency ?? pack.currency,
      currencyDisplay: "code",
      maximumFractionDigits: 0,
    }),
  };
}
