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
  readonly partial: string;
  readonly setAside: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: "Mises en relation proposées",
    introductions: "Mises en relation",
    needs: "Besoins",
    needId: "Besoin",
    need: "Intitulé",
    buyer: "Donneur d'ordre",
    place: "Lieu",
    annualValue: "Valeur annuelle",
    rank: "Rang",
    firmId: "Identifiant entreprise",
    firm: "Entreprise",
    category: "Catégorie",
    score: "Score",
    reasons: "Raisons",
    toVerify: "À vérifier",
    eligible: "Entreprises admissibles",
    excluded: "Entreprises écartées",
    nobody: "Aucune entreprise du registre ne répond à ce besoin.",
    profile: "Profil de notation",
    verifyFlag: "à vérifier",
    partial: "Besoin d'une autre région\u00a0: ici, les entreprises de votre région parmi les premières.",
    setAside: "Ce besoin n'a pas pu être traité\u00a0: la fédération en est informée et peut relancer le calcul.",
  },
  ar: {
    title: "مقترحات الربط بين المقاولات",
    introductions: "مقترحات الربط",
    needs: "الطلبات",
    needId: "الطلب",
    need: "العنوان",
    buyer: "صاحب الطلب",
    place: "المكان",
    annualValue: "القيمة السنوية",
    rank: "الرتبة",
    firmId: "معرف المقاولة",
    firm: "المقاولة",
    category: "الصنف",
    score: "النتيجة",
    reasons: "الأسباب",
    toVerify: "للتحقق",
    eligible: "المقاولات المستوفية للشروط",
    excluded: "المقاولات المستبعدة",
    nobody: "لا توجد في السجل مقاولة تستجيب لهذا الطلب.",
    profile: "نموذج التنقيط",
    verifyFlag: "للتحقق",
    partial: "طلب من جهة أخرى: هنا مقاولات جهتكم ضمن الأوائل.",
    setAside: "تعذرت معالجة هذا الطلب: تم إخبار الفيدرالية ويمكنها إعادة الحساب.",
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
    partial: "A need of another region: here, the firms of your region among the first.",
    setAside: "This need could not be ranked: the federation knows of it and can have it ranked again.",
  },
};

export function wordingOf(language: Language): Wording {
  return WORDING[language];
}
