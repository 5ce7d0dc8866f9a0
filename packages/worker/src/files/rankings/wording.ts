import type { Language } from "@wasl/matcher";

/** What the tables and the page say around the explanations. */
export interface Wording {
  readonly title: string;
  readonly introductions: string;
  readonly needs: string;
  readonly needId: string;
  readonly need: string;
  readonly buyer: string;
  readonly place: string;
  readonly annualValue: string;
  readonly rank: string;
  readonly firmId: string;
  readonly firm: string;
  readonly category: string;
  readonly score: string;
  readonly reasons: string;
  readonly toVerify: string;
  readonly eligible: string;
  readonly excluded: string;
  readonly nobody: string;
  readonly profile: string;
  readonly verifyFlag: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: "Mises en relation proposées",
    introductions: "Mises en relation",
    needs: "Besoins",
    needId: "Besoin",
    need: "Intitulé",
    buyer: "Acheteur",
    place: "Lieu",
    annualValue: "Valeur annuelle",
    rank: "Rang",
    firmId: "Identifiant entreprise",
    firm: "Entreprise",
    category: "Catégorie",
    score: "Score",
    reasons: "Raisons",
    toVerify: "À vérifier",
    eligible: "Entreprises éligibles",
    excluded: "Entreprises écartées",
    nobody: "Aucune entreprise du registre ne répond à ce besoin.",
    profile: "Profil de notation",
    verifyFlag: "à vérifier",
  },
  ar: {
    title: "مقترحات الربط بين المقاولات",
    introductions: "مقترحات الربط",
    needs: "الاحتياجات",
    needId: "الاحتياج",
    need: "العنوان",
    buyer: "المشتري",
    place: "المكان",
    annualValue: "القيمة السنوية",
    rank: "الرتبة",
    firmId: "معرف المقاولة",
    firm: "المقاولة",
    category: "الفئة",
    score: "النتيجة",
    reasons: "الأسباب",
    toVerify: "للتحقق",
    eligible: "المقاولات المستوفية للشروط",
    excluded: "المقاولات المستبعدة",
    nobody: "لا توجد في السجل مقاولة تستجيب لهذا الاحتياج.",
    profile: "نموذج التنقيط",
    verifyFlag: "للتحقق",
  },
  en: {
    title: "Proposed introductions",
    introductions: "Introductions",
    needs: "Needs",
    needId: "Need",
    need: "Title",
    buyer: "Buyer",
    place: "Place",
    annualValue: "Annual value",
    rank: "Rank",
    firmId: "Firm id",
    firm: "Firm",
    category: "Category",
    score: "Score",
    reasons: "Reasons",
    toVerify: "To verify",
    eligible: "Eligible firms",
    excluded: "Excluded firms",
    nobody: "No firm of the register can serve this need.",
    profile: "Scoring profile",
    verifyFlag: "to verify",
  },
};

export function wordingOf(language: Language): Wording {
  return WORDING[language];
}
