import type { Language } from "@wasl/matcher";

/** What tables of near misses say around the sentences. Names of sheets are short, as spreadsheets want them. */
export interface MobilisationWording {
  readonly title: string;
  readonly nearMisses: string;
  readonly groups: string;
  readonly leverage: string;
  readonly need: string;
  readonly needTitle: string;
  readonly firmId: string;
  readonly firm: string;
  readonly region: string;
  readonly sector: string;
  readonly gap: string;
  readonly rank: string;
  readonly score: string;
  readonly remedy: string;
  readonly programmes: string;
  readonly details: string;
  readonly count: string;
  readonly firms: string;
  readonly needs: string;
  readonly certification: string;
  readonly alone: string;
  readonly together: string;
  readonly introductions: string;
  readonly filled: string;
  readonly curve: string;
  readonly verified: string;
  readonly profile: string;
  readonly unknownRegion: string;
  readonly nobody: string;
  readonly cut: string;
  readonly further: (rows: number) => string;
}

const WORDING: Readonly<Record<Language, MobilisationWording>> = {
  fr: {
    title: "Entreprises à mobiliser",
    nearMisses: "Presque retenues",
    groups: "Manques par région",
    leverage: "Effet des certifications",
    need: "Besoin",
    needTitle: "Intitulé",
    firmId: "Identifiant entreprise",
    firm: "Entreprise",
    region: "Région",
    sector: "Secteur",
    gap: "Manque",
    rank: "Rang atteint",
    score: "Score atteint",
    remedy: "Ce qui suffirait",
    programmes: "Programmes",
    details: "Conditions et sources",
    count: "Presque retenues",
    firms: "Entreprises",
    needs: "Besoins",
    certification: "Certification",
    alone: "Entreprises gagnant seules",
    together: "Certifiées ensemble",
    introductions: "Mises en relation gagnées",
    filled: "Dont places vides",
    curve: "Courbe",
    verified: "Vérifié par reclassement",
    profile: "Profil de calcul",
    unknownRegion: "Inconnue",
    nobody: "Aucune entreprise n'est à un seul manque des premières places.",
    cut: "D'autres entreprises ont aussi ces manques\u00a0; --limit en montre davantage.",
    further: (rows) => `Non affichées\u00a0: ${rows}\u00a0; --out les écrit toutes.`,
  },
  ar: {
    title: "مقاولات للتعبئة",
    nearMisses: "كادت أن تُقبل",
    groups: "النواقص حسب الجهة",
    leverage: "أثر الشهادات",
    need: "الطلب",
    needTitle: "العنوان",
    firmId: "معرف المقاولة",
    firm: "المقاولة",
    region: "الجهة",
    sector: "القطاع",
    gap: "النقص",
    rank: "الرتبة المحتملة",
    score: "النتيجة المحتملة",
    remedy: "ما يكفي",
    programmes: "البرامج",
    details: "الشروط والمصادر",
    count: "الحالات",
    firms: "المقاولات",
    needs: "الطلبات",
    certification: "الشهادة",
    alone: "مقاولات تكسب وحدها",
    together: "حاصلة عليها معا",
    introductions: "عمليات الربط المكتسبة",
    filled: "منها أماكن شاغرة",
    curve: "المنحنى",
    verified: "تم التحقق بإعادة الترتيب",
    profile: "نموذج التنقيط",
    unknownRegion: "غير معروفة",
    nobody: "لا توجد مقاولة يفصلها نقص واحد عن المراتب الأولى.",
    cut: "لمقاولات أخرى نفس النواقص؛ الخيار \u2068--limit\u2069 يظهر المزيد.",
    further: (rows) => `غير معروضة: \u2068${rows}\u2069؛ الخيار \u2068--out\u2069 يكتبها كلها.`,
  },
  en: {
    title: "Firms to mobilise",
    nearMisses: "Near misses",
    groups: "Gaps by region",
    leverage: "Certificate leverage",
    need: "Need",
    needTitle: "Title",
    firmId: "Firm id",
    firm: "Firm",
    region: "Region",
    sector: "Sector",
    gap: "Gap",
    rank: "Rank reached",
    score: "Score reached",
    remedy: "What would do",
    programmes: "Programmes",
    details: "Conditions and sources",
    count: "Near misses",
    firms: "Firms",
    needs: "Needs",
    certification: "Certification",
    alone: "Firms that win alone",
    together: "Certified together",
    introductions: "Introductions won",
    filled: "Of which empty places",
    curve: "Curve",
    verified: "Verified by ranking again",
    profile: "Scoring profile",
    unknownRegion: "Unknown",
    nobody: "No firm is one gap away from the first places.",
    cut: "Other firms have these gaps, too; --limit shows more.",
    further: (rows) => `Not shown: ${rows}; --out writes them all.`,
  },
};

export function mobilisationWording(language: Language): MobilisationWording {
  return WORDING[language];
}
