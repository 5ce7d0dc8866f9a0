import type { Language } from "@wasl/matcher";
import { exposureOf } from "@wasl/matcher/allocate";
import { excerpt, onOneLine } from "../../files/index.js";
import type { Ledger } from "../../ledger/index.js";

/** How the introductions of a ledger are spread over the firms that had some. */
export interface LedgerExposure {
  readonly introductions: number;
  readonly firms: number;
  readonly most: number;
  /** Gini coefficient of introductions a firm, over the firms that had some. */
  readonly gini: number;
  /** Firms with the most introductions, most first. */
  readonly often: readonly { readonly supplierId: string; readonly introductions: number }[];
}

/** Firms that are named. */
const NAMED = 10;

const ID_CHARACTERS = 50;

/** @param since a day `YYYY-MM-DD` from which introductions count. */
export function ledgerExposure(ledger: Ledger, since = ""): LedgerExposure {
  const all = ledger.introductions.filter(({ at }) => at.slice(0, 10) >= since);
  const counts = new Map<string, number>();
  for (const { supplierId } of all) counts.set(supplierId, (counts.get(supplierId) ?? 0) + 1);
  const introduced = all.map(({ needId, supplierId }) => ({ needId, supplierId, score: 0 }));
  const { firms, most, gini } = exposureOf(introduced, counts.keys(), () => "");
  const often = [...counts]
    .map(([supplierId, introductions]) => ({ supplierId, introductions }))
    .sort((a, b) => b.introductions - a.introductions || (a.supplierId < b.supplierId ? -1 : 1))
    .slice(0, NAMED);
  return { introductions: all.length, firms, most, gini, often };
}

const WORDS: Readonly<
  Record<Language, (values: Record<"introductions" | "firms" | "most" | "gini", string>) => string>
> = {
  fr: ({ introductions, firms, most, gini }) =>
    `Mises en relation\u00a0: ${introductions}\u00a0; entreprises présentées\u00a0: ${firms}\u00a0; au plus ${most} par entreprise\u00a0; indice de Gini\u00a0: ${gini}.`,
  ar: ({ introductions, firms, most, gini }) =>
    `عمليات الربط: ${introductions}؛ المقاولات المستفيدة: ${firms}؛ الحد الأقصى للمقاولة: ${most}؛ معامل جيني: ${gini}.`,
  en: ({ introductions, firms, most, gini }) =>
    `Introductions: ${introductions}; firms introduced: ${firms}; at most ${most} a firm; Gini coefficient: ${gini}.`,
};

/** The spread of a ledger's introductions for a person at a terminal. */
export function exposureText({ often, ...found }: LedgerExposure, language: Language): string {
  const decimals = new Intl.NumberFormat(language === "en" ? "en-GB" : "fr-FR", {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });
  const values = {
    introductions: String(found.introductions),
    firms: String(found.firms),
    most: String(found.most),
    gini: decimals.format(found.gini),
  };
  const firms = often.map(
    ({ supplierId, introductions }) => `  ${introductions}  ${onOneLine(excerpt(supplierId, ID_CHARACTERS))}`,
  );
  return [WORDS[language](values), ...firms].join("\n");
}
