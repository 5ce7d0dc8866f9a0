import Table from "cli-table3";
import type { Language } from "@wasl/matcher";
import { excerpt, onOneLine } from "../../files/index.js";
import type { IntroducedPair, OutcomeRecord } from "../../ledger/index.js";

interface Words {
  readonly head: readonly [introduced: string, need: string, firm: string, outcome: string, told: string];
  readonly none: string;
  readonly notIntroduced: string;
  readonly open: string;
  readonly outcome: Readonly<Record<OutcomeRecord["outcome"], string>>;
  readonly reason: Readonly<Record<NonNullable<OutcomeRecord["reason"]>, string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    head: ["Présentée le", "Besoin", "Entreprise", "Suite", "Le"],
    none: "Aucune mise en relation dans ce registre.",
    notIntroduced: "jamais",
    open: "en attente",
    outcome: { accepted: "acceptée", declined: "refusée", contracted: "contrat", "no-answer": "sans réponse" },
    reason: {
      price: "prix",
      capacity: "capacité",
      distance: "éloignement",
      activity: "activité",
      certification: "certification",
      timing: "délai",
      unreachable: "injoignable",
      other: "autre",
    },
  },
  ar: {
    head: ["تاريخ الربط", "الطلب", "المقاولة", "المآل", "بتاريخ"],
    none: "لا توجد أي عملية ربط في هذا السجل.",
    notIntroduced: "لم يتم",
    open: "في الانتظار",
    outcome: { accepted: "قبول", declined: "رفض", contracted: "عقد", "no-answer": "بدون جواب" },
    reason: {
      price: "الثمن",
      capacity: "الطاقة",
      distance: "المسافة",
      activity: "النشاط",
      certification: "الشهادة",
      timing: "الأجل",
      unreachable: "تعذر الاتصال",
      other: "سبب آخر",
    },
  },
  en: {
    head: ["Introduced", "Need", "Firm", "Outcome", "On"],
    none: "No introduction in this ledger.",
    notIntroduced: "never",
    open: "open",
    outcome: { accepted: "accepted", declined: "declined", contracted: "contract", "no-answer": "no answer" },
    reason: {
      price: "price",
      capacity: "capacity",
      distance: "distance",
      activity: "activity",
      certification: "certification",
      timing: "timing",
      unreachable: "unreachable",
      other: "other",
    },
  },
};

/** Longest id in a table, in characters. */
const ID_CHARACTERS = 40;

/** The pairs of a ledger for a person at a terminal: a row each, oldest first. */
export function ledgerText(pairs: readonly IntroducedPair[], language: Language): string {
  const words = WORDS[language];
  if (pairs.length === 0) return words.none;
  const table = new Table({ style: { head: [], border: [] }, head: [...words.head] });
  for (const pair of pairs) table.push(rowOf(pair, words));
  return table.toString();
}

function rowOf({ needId, supplierId, introductions, outcomes }: IntroducedPair, words: Words): string[] {
  const last = outcomes.at(-1);
  const reason = last?.reason ? ` (${words.reason[last.reason]})` : "";
  return [
    introductions.at(-1)?.at.slice(0, 10) ?? words.notIntroduced,
    onOneLine(excerpt(needId, ID_CHARACTERS)),
    onOneLine(excerpt(supplierId, ID_CHARACTERS)),
    last ? `${words.outcome[last.outcome]}${reason}` : words.open,
    last?.at.slice(0, 10) ?? "",
  ];
}

/** A pair for a program. */
export function pairRecord({ needId, supplierId, introductions, outcomes }: IntroducedPair) {
  return {
    needId,
    supplierId,
    introductions: introductions.map(({ at, runId, buyerId }) => ({ at, runId, buyerId })),
    outcomes: outcomes.map(({ at, chamber, outcome, reason }) => ({ at, chamber, outcome, reason })),
  };
}
