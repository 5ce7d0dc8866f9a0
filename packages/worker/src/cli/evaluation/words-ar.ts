import type { EvaluationWords } from "./words.js";

export const arabic: EvaluationWords = {
  measure: "المقياس",
  all: "الكل",
  newPairs: "أزواج جديدة",
  repeatPairs: "مشترون متكررون",
  group: "المجموعة",
  difference: "الفرق",
  outcome: "ربح/خسارة/تعادل",
  wins: "أكبر المكاسب",
  losses: "أكبر الخسائر",
  notRanked: "غير مصنفة",
  base: "أساس الصيغة",
  needs: (count) => `عدد الطلبات: ${count}`,
  found: (found, relevant) => `المقاولات المناسبة المصنفة: ${found} من ${relevant}`,
  intervals: (percent, resamples, byBuyer) =>
    `بين معقوفين: مجالات ${percent} %، وعدد السحوبات ${byBuyer ? "لأصحاب الطلبات مع كل طلباتهم" : "للطلبات"}: ${resamples}.`,
  test: (permutations) => `p: قلب الإشارات، كلها إلى حدود 20 فرقا، وإلا فعدد المسحوبة منها ${permutations}.`,
  corrected: (pairs) => `صُحح p بطريقة هولم، وعدد الأزواج ${pairs}.`,
  warning: (code, count, of) => `${WARNINGS[code]}: ${count} من ${of}`,
  top: (changed, of, entered) =>
    `العشر الأوائل: عدد الطلبات التي تغيرت فيها ${changed} من أصل ${of}، وعدد المقاولات الداخلة ${entered}.`,
  change: (entered, left, moved) => `العشر الأوائل: الداخلة ${entered}، الخارجة ${left}، المتحركة ${moved}`,
  criterion: (label, change, passed) =>
    `السبب الأول: ${label} (${change} مقارنة مع أفضل المقاولات التي تبادلت معها الرتبة وعددها ${passed})`,
  onlyTies: (passed) =>
    `بقي فارق نتيجتها كما هو مع أفضل المقاولات التي تبادلت معها الرتبة وعددها ${passed}: حسم التعادل`,
  excludedFirm: (system, constraints) => `استبعدها ${system}: ${constraints}`,
  excludedPassed: (system, constraints) => `استبعد ${system} مقاولات تبادلت معها الرتبة: ${constraints}`,
};

const WARNINGS = {
  "needs-without-ranking": "طلبات بلا تصنيف تحسب 0",
  "needs-without-judgment": "طلبات بلا حكم تركت جانبا",
  "needs-without-relevant": "طلبات بلا مقاولة درجتها فوق 0 تركت جانبا",
  "tied-first": "طلبات رتبتها الأولى متعادلة: اختارت قاعدة التعادل لا النتيجة",
  "constant-scores": "طلبات تعطي كل مقاولاتها النتيجة نفسها: ترتيبها لا يدل على شيء",
  "unknown-needs": "أحكام عن طلبات لا توجد في الملفات، تحسب هذه الطلبات 0",
  "unknown-suppliers": "أحكام عن مقاولات لا توجد في الملفات، تحسب غير موجودة",
  "scores-against-ranks": "طلبات تخالف نتائجها رتبها، والعبرة بالرتب",
} as const;
