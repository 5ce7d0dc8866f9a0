import type { Language } from "@wasl/matcher";

/** What tables of groups say around their sentences. */
export interface GroupWording {
  readonly groups: string;
  readonly needs: string;
  readonly needId: string;
  readonly need: string;
  readonly region: string;
  readonly annualValue: string;
  readonly members: string;
  readonly candidates: string;
  readonly why: string;
  readonly firmId: string;
  readonly firm: string;
  readonly score: string;
  readonly part: string;
  readonly capacity: string;
  readonly brings: string;
  readonly oneFirm: (needs: string) => string;
}

const WORDING: Readonly<Record<Language, GroupWording>> = {
  fr: {
    groups: "Groupements",
    needs: "Besoins",
    needId: "Besoin",
    need: "Intitulé",
    region: "Région",
    annualValue: "Valeur annuelle",
    members: "Membres",
    candidates: "Candidates",
    why: "Constat",
    firmId: "Identifiant entreprise",
    firm: "Entreprise",
    score: "Score",
    part: "Part annuelle",
    capacity: "Capacité annuelle",
    brings: "Apport",
    oneFirm: (needs) => `Besoins auxquels une seule entreprise suffit\u00a0: ${needs}.`,
  },
  ar: {
    groups: "التجمعات",
    needs: "الطلبات",
    needId: "الطلب",
    need: "العنوان",
    region: "الجهة",
    annualValue: "القيمة السنوية",
    members: "الأعضاء",
    candidates: "المرشحة",
    why: "المعاينة",
    firmId: "معرف المقاولة",
    firm: "المقاولة",
    score: "النتيجة",
    part: "الحصة السنوية",
    capacity: "القدرة السنوية",
    brings: "المساهمة",
    oneFirm: (needs) => `الطلبات التي تكفيها مقاولة واحدة: ${needs}.`,
  },
  en: {
    groups: "Groups",
    needs: "Needs",
    needId: "Need",
    need: "Title",
    region: "Region",
    annualValue: "Annual value",
    members: "Members",
    candidates: "Candidates",
    why: "Finding",
    firmId: "Firm id",
    firm: "Firm",
    score: "Score",
    part: "Annual part",
    capacity: "Annual capacity",
    brings: "What it brings",
    oneFirm: (needs) => `Needs for which one firm alone is enough: ${needs}.`,
  },
};

export function groupWording(language: Language): GroupWording {
  return WORDING[language];
}
