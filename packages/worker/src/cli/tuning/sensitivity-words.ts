import type { Language } from "@wasl/matcher";
import { counted, countedInFrench } from "../counted.js";

/** The words around the figures of a sensitivity report. */
export interface SensitivityWords {
  readonly rank: string;
  readonly firm: string;
  readonly score: string;
  readonly first: string;
  readonly criterion: string;
  readonly now: string;
  readonly sameFirst: string;
  readonly nobody: string;
  readonly to: string;
  among(k: number): string;
  sameSet(k: number): string;
  depth(count: number): string;
  /** A number of a formula, counted from 1. */
  formulaNumber(place: string): string;
  overtakes(overtaker: string, overtaken: string): string;
  reversal(overtaker: string, overtaken: string, parameter: string, at: string): string;
  nearTie(above: string, below: string, gap: string): string;
  robust(samples: number, sameFirst: string, sameSet: string, k: number): string;
}

const french: SensitivityWords = {
  rank: "Rang",
  firm: "Entreprise",
  score: "Score",
  first: "première dans",
  criterion: "Critère",
  now: "part actuelle",
  sameFirst: "même première de",
  nobody: "Aucune entreprise ne répond à ce besoin.",
  to: "à",
  among: (k) => `parmi ${k} dans`,
  sameSet: (k) => `mêmes ${k} premières de`,
  depth: (count) =>
    `${countedInFrench(count, "entreprise examinée", "entreprises examinées")}\u00a0: une entreprise classée plus bas pourrait monter sans être vue.`,
  formulaNumber: (place) => `nombre ${place} de la formule`,
  overtakes: (overtaker, overtaken) => `${overtaker} dépasse ${overtaken}`,
  reversal: (overtaker, overtaken, parameter, at) => `${parameter} à ${at}\u00a0: ${overtaker} dépasse ${overtaken}`,
  nearTie: (above, below, gap) => `Pas de gagnante nette entre ${above} et ${below}\u00a0: ${gap} d'écart.`,
  robust: (samples, sameFirst, sameSet, k) =>
    `Sur ${countedInFrench(samples, "tirage")} de poids\u00a0: même première dans ${sameFirst}, mêmes ${k} premières dans ${sameSet}.`,
};

const arabic: SensitivityWords = {
  rank: "الرتبة",
  firm: "المقاولة",
  score: "النتيجة",
  first: "الأولى في",
  criterion: "المعيار",
  now: "الحصة الحالية",
  sameFirst: "الأولى نفسها من",
  nobody: "لا توجد مقاولة تستجيب لهذا الطلب.",
  to: "إلى",
  among: (k) => `ضمن ${k} في`,
  sameSet: (k) => `الأوائل ${k} أنفسها من`,
  depth: (count) => `عدد المقاولات المفحوصة ${count}: قد تصعد مقاولة أدنى رتبة دون أن تُرى.`,
  formulaNumber: (place) => `العدد ${place} في الصيغة`,
  overtakes: (overtaker, overtaken) => `${overtaker} تتجاوز ${overtaken}`,
  reversal: (overtaker, overtaken, parameter, at) => `${parameter} عند ${at}: ${overtaker} تتجاوز ${overtaken}`,
  nearTie: (above, below, gap) => `لا فائزة واضحة بين ${above} و${below}: الفارق ${gap}.`,
  robust: (samples, sameFirst, sameSet, k) =>
    `عدد السحوبات للأوزان ${samples}: الأولى نفسها في ${sameFirst}، والأوائل ${k} أنفسها في ${sameSet}.`,
};

const english: SensitivityWords = {
  rank: "Rank",
  firm: "Firm",
  score: "Score",
  first: "first in",
  criterion: "Criterion",
  now: "share now",
  sameFirst: "same first from",
  nobody: "No firm can serve this need.",
  to: "to",
  among: (k) => `among ${k} in`,
  sameSet: (k) => `same first ${k} from`,
  depth: (count) => `${counted(count, "firm")} looked at: one that ranks lower could rise unseen.`,
  formulaNumber: (place) => `number ${place} of the formula`,
  overtakes: (overtaker, overtaken) => `${overtaker} passes ${overtaken}`,
  reversal: (overtaker, overtaken, parameter, at) => `${parameter} at ${at}: ${overtaker} passes ${overtaken}`,
  nearTie: (above, below, gap) => `No clear winner between ${above} and ${below}: ${gap} apart.`,
  robust: (samples, sameFirst, sameSet, k) =>
    `Over ${counted(samples, "drawing")} of weights: the same first in ${sameFirst}, the same first ${k} in ${sameSet}.`,
};

export const SENSITIVITY_WORDS: Readonly<Record<Language, SensitivityWords>> = {
  fr: french,
  ar: arabic,
  en: english,
};
