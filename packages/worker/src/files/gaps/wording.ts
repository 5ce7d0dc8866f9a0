import type { Language } from "@wasl/matcher";

/** What tables of supply gaps say around their sentences. */
export interface GapWording {
  readonly gaps: string;
  readonly table: string;
  readonly needId: string;
  readonly need: string;
  readonly region: string;
  readonly unknownRegion: string;
  readonly sector: string;
  readonly annualValue: string;
  readonly wanted: string;
  readonly viable: string;
  readonly missing: string;
  readonly wholeRegister: string;
  readonly nearest: string;
  readonly km: string;
  readonly why: string;
  readonly needs: string;
  readonly unmet: string;
  readonly unserved: string;
  readonly unmetValue: string;
  readonly enough: string;
}

const WORDING: Readonly<Record<Language, GapWording>> = {
  fr: {
    gaps: "Manques",
    table: "Régions et secteurs",
    needId: "Besoin",
    need: "Intitulé",
    region: "Région",
    unknownRegion: "Région inconnue",
    sector: "Secteur",
    annualValue: "Valeur annuelle",
    wanted: "Recherchées",
    viable: "Trouvées",
    missing: "Manquantes",
    wholeRegister: "Dans tout le registre",
    nearest: "Région la plus proche",
    km: "Distance (km)",
    why: "Constat",
    needs: "Besoins",
    unmet: "Non satisfaits",
    unserved: "Sans aucune entreprise de l'activité",
    unmetValue: "Valeur non satisfaite",
    enough: "Chaque besoin trouve assez d'entreprises.",
  },
  ar: {
    gaps: "أوجه النقص",
    table: "الجهات والقطاعات",
    needId: "الطلب",
    need: "العنوان",
    region: "الجهة",
    unknownRegion: "جهة غير معروفة",
    sector: "القطاع",
    annualValue: "القيمة السنوية",
    wanted: "المطلوبة",
    viable: "الموجودة",
    missing: "الناقصة",
    wholeRegister: "في السجل كله",
    nearest: "أقرب جهة",
    km: "المسافة (كم)",
    why: "المعاينة",
    needs: "الطلبات",
    unmet: "غير الملباة",
    unserved: "دون أي مقاولة تزاول النشاط",
    unmetValue: "القيمة غير الملباة",
    enough: "كل طلب يجد ما يكفي من المقاولات.",
  },
  en: {
    gaps: "Gaps",
    table: "Regions and sectors",
    needId: "Need",
    need: "Title",
    region: "Region",
    unknownRegion: "Unknown region",
    sector: "Sector",
    annualValue: "Annual value",
    wanted: "Wanted",
    viable: "Found",
    missing: "Missing",
    wholeRegister: "In the whole register",
    nearest: "Nearest region",
    km: "Distance (km)",
    why: "Finding",
    needs: "Needs",
    unmet: "Unmet",
    unserved: "Nobody does the activity",
    unmetValue: "Unmet value",
    enough: "Every need finds enough firms.",
  },
};

export function gapWording(language: Language): GapWording {
  return WORDING[language];
}
