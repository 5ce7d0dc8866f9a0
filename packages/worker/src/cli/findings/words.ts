import type { Language } from "@wasl/matcher";
import type { FailureCode } from "../../contracts/index.js";

interface Words {
  readonly region: string;
  readonly sector: string;
  readonly needs: string;
  readonly unmet: string;
  readonly missing: string;
  readonly nearest: string;
  readonly unknownRegion: string;
  readonly nearMisses: string;
  readonly firms: string;
  readonly byGroup: string;
  readonly byOneFirm: string;
  readonly byNobody: string;
  readonly opportunities: string;
  readonly barred: string;
  readonly introductions: string;
  readonly refusals: string;
  /** Before pairs that letters were asked of, by why there are none. */
  readonly noLetters: Readonly<Record<"need-unseen" | "firm-unknown" | "firm-excluded", string>>;
  /** Before ids of firms that the register does not hold. */
  readonly notInRegister: string;
  /** Before one of the reasons. */
  readonly couldNot: string;
  readonly reasons: Readonly<Record<FailureCode, string>>;
}

/** What stands around the sentences of findings on a terminal. */
export const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    region: "Région",
    sector: "Secteur",
    needs: "Besoins",
    unmet: "Sans assez d'entreprises",
    missing: "Entreprises manquantes",
    nearest: "Région la plus proche",
    unknownRegion: "Région inconnue",
    nearMisses: "Presque retenues",
    firms: "Entreprises",
    byGroup: "Servis par un groupement",
    byOneFirm: "Par une seule entreprise",
    byNobody: "Par aucune",
    opportunities: "Besoins à portée",
    barred: "Besoins fermés",
    introductions: "Mises en relation",
    refusals: "Refus",
    noLetters: {
      "need-unseen": "Besoin absent de la campagne ou non examiné\u00a0:",
      "firm-unknown": "Entreprise absente du registre\u00a0:",
      "firm-excluded": "Entreprise écartée de ce besoin\u00a0:",
    },
    notInRegister: "Absentes du registre\u00a0:",
    couldNot: "Ce besoin n'a pas pu être examiné\u00a0:",
    reasons: {
      error: "le calcul a échoué deux fois.",
      "out-of-memory": "le calcul a demandé trop de mémoire.",
      "too-long": "le calcul a pris trop de temps.",
      "killed-its-worker": "le calcul a arrêté plusieurs processus.",
    },
  },
  ar: {
    region: "الجهة",
    sector: "القطاع",
    needs: "الطلبات",
    unmet: "دون مقاولات كافية",
    missing: "المقاولات الناقصة",
    nearest: "أقرب جهة",
    unknownRegion: "جهة غير معروفة",
    nearMisses: "على وشك القبول",
    firms: "المقاولات",
    byGroup: "يلبيها تجمع",
    byOneFirm: "تلبيها مقاولة واحدة",
    byNobody: "لا تلبيها أي مقاولة",
    opportunities: "طلبات في المتناول",
    barred: "طلبات مغلقة",
    introductions: "عمليات الربط",
    refusals: "حالات الرفض",
    noLetters: {
      "need-unseen": "طلب غير وارد في الحملة أو لم يُفحص:",
      "firm-unknown": "مقاولة غير واردة في السجل:",
      "firm-excluded": "مقاولة مستبعدة من هذا الطلب:",
    },
    notInRegister: "غير واردة في السجل:",
    couldNot: "تعذّر فحص هذا الطلب:",
    reasons: {
      error: "فشل الحساب مرتين.",
      "out-of-memory": "تطلّب الحساب ذاكرة أكثر من المسموح.",
      "too-long": "استغرق الحساب وقتا أطول من المسموح.",
      "killed-its-worker": "أوقف الحساب عدة عمليات.",
    },
  },
  en: {
    region: "Region",
    sector: "Sector",
    needs: "Needs",
    unmet: "Without enough firms",
    missing: "Firms missing",
    nearest: "Nearest region",
    unknownRegion: "Unknown region",
    nearMisses: "Near misses",
    firms: "Firms",
    byGroup: "Served by a group",
    byOneFirm: "By one firm",
    byNobody: "By nobody",
    opportunities: "Opportunities",
    barred: "Barred needs",
    introductions: "Introductions",
    refusals: "Refusals",
    noLetters: {
      "need-unseen": "Need not of the run, or not looked at:",
      "firm-unknown": "Firm not in the register:",
      "firm-excluded": "Firm excluded from this need:",
    },
    notInRegister: "Not in the register:",
    couldNot: "This need could not be looked at:",
    reasons: {
      error: "computing it failed twice.",
      "out-of-memory": "computing it took too much memory.",
      "too-long": "computing it took too long.",
      "killed-its-worker": "computing it ended several workers.",
    },
  },
};
