import type { Language } from "@wasl/matcher";

/** What the tables and the page of an allocation say around its sentences. */
export interface AllocationWording {
  readonly title: string;
  readonly introductions: string;
  readonly needs: string;
  readonly exposure: string;
  readonly run: string;
  readonly wanted: string;
  readonly made: string;
  readonly rank: string;
  readonly why: string;
  readonly whyFewer: string;
  readonly nobody: string;
  readonly before: string;
  readonly after: string;
  readonly measure: string;
  readonly total: string;
  readonly meanScore: string;
  readonly firms: string;
  readonly introduced: string;
  readonly neverIntroduced: string;
  readonly most: string;
  readonly gini: string;
  readonly unknown: string;
  readonly partOf: (group: string) => string;
}

const WORDING: Readonly<Record<Language, AllocationWording>> = {
  fr: {
    title: "Répartition des mises en relation",
    introductions: "Mises en relation",
    needs: "Besoins",
    exposure: "Répartition",
    run: "Calcul",
    wanted: "Souhaitées",
    made: "Trouvées",
    rank: "Rang du classement",
    why: "Pourquoi cette entreprise",
    whyFewer: "Pourquoi pas davantage",
    nobody: "Aucune mise en relation.",
    before: "Sans répartition",
    after: "Avec répartition",
    measure: "Mesure",
    total: "Total des scores",
    meanScore: "Score moyen",
    firms: "Entreprises classées",
    introduced: "Entreprises présentées",
    neverIntroduced: "Entreprises jamais présentées",
    most: "Maximum par entreprise",
    gini: "Indice de Gini",
    unknown: "inconnue",
    partOf: (group) => `Part\u00a0: ${group}`,
  },
  ar: {
    title: "توزيع عمليات الربط",
    introductions: "عمليات الربط",
    needs: "الطلبات",
    exposure: "التوزيع",
    run: "العملية الحسابية",
    wanted: "المطلوبة",
    made: "المتوفرة",
    rank: "رتبة الترتيب",
    why: "لماذا هذه المقاولة",
    whyFewer: "لماذا ليس أكثر",
    nobody: "لا توجد أي عملية ربط.",
    before: "بدون توزيع",
    after: "مع التوزيع",
    measure: "المقياس",
    total: "مجموع النتائج",
    meanScore: "متوسط النتيجة",
    firms: "المقاولات المرتبة",
    introduced: "المقاولات المستفيدة",
    neverIntroduced: "المقاولات غير المستفيدة",
    most: "الحد الأقصى للمقاولة",
    gini: "معامل جيني",
    unknown: "غير معروف",
    partOf: (group) => `الحصة: ${group}`,
  },
  en: {
    title: "Allocation of introductions",
    introductions: "Introductions",
    needs: "Needs",
    exposure: "Exposure",
    run: "Run",
    wanted: "Wanted",
    made: "Found",
    rank: "Rank in ranking",
    why: "Why this firm",
    whyFewer: "Why no more",
    nobody: "No introduction.",
    before: "Without allocation",
    after: "With allocation",
    measure: "Measure",
    total: "Sum of scores",
    meanScore: "Mean score",
    firms: "Ranked firms",
    introduced: "Firms introduced",
    neverIntroduced: "Firms never introduced",
    most: "Most a firm",
    gini: "Gini coefficient",
    unknown: "unknown",
    partOf: (group) => `Part: ${group}`,
  },
};

export const allocationWording = (language: Language): AllocationWording => WORDING[language];
