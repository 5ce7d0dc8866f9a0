import type { AllocationMessages } from "./messages.js";

export const ar: AllocationMessages = {
  introduced: ({ rank, score }) => `الرتبة ${rank} في ترتيب هذا الطلب، النتيجة ${score}.`,
  firstOfRanking: ({ score }) => `الأولى في ترتيب هذا الطلب، النتيجة ${score}.`,
  passedOver: ({ rank, firm, reason }) => `لم يتم اختيارها، الرتبة ${rank}: ${firm}، ${reason}.`,
  reason: {
    met: "سبق ربطها بصاحب الطلب نفسه",
    declined: "سبق رفض ربطها بصاحب الطلب نفسه",
    "free-capacity": "قيمة الطلب تفوق طاقتها المتاحة",
    "at-limit": "أُسندت كل عمليات الربط المسموح بها لها إلى طلبات أخرى",
    "no-places": "لا تستفيد من الربط هذه المرة لأنها استفادت منه مؤخرا",
    "sum-of-orders": "مجموع قيم الطلبات المقترحة عليها يفوق طاقتها المتاحة",
    share: "اختيرت مقاولة أخرى لبلوغ حصة مطلوبة",
    "equal-score": "لمقاولة أخرى النتيجة نفسها",
    "no-score": "نتيجتها صفر",
    outranked: "اختيرت المقاولات الأفضل ترتيبا",
  },
  short: ({ made, wanted }) => `عمليات الربط المتوفرة: ${made}؛ المطلوبة: ${wanted}.`,
  others: ({ count, reason }) => `مقاولات أخرى في الترتيب، عددها ${count}: ${reason}.`,
  noRanking: "لا توجد في أي ترتيب: لم يكن من الممكن اقتراح أي طلب عليها.",
  inRankings: ({ rankings, introductions, places }) =>
    `عدد الترتيبات التي توجد فيها: ${rankings}؛ عمليات الربط: ${introductions}، والحد الأقصى ${places}.`,
  missed: ({ need, rank, score, reason }) => `الطلب ${need}، الرتبة ${rank}، النتيجة ${score}: ${reason}.`,
  spread: ({ introductions, introduced, firms, most, gini }) =>
    `عمليات الربط: ${introductions}؛ المقاولات المستفيدة: ${introduced}، من المرتبة وعددها ${firms}؛ الحد الأقصى للمقاولة: ${most}؛ معامل جيني: ${gini}.`,
  before: "بدون توزيع",
  after: "مع التوزيع",
  priceOfLimit: ({ cost, part }) => `كلفة الحد المفروض لكل مقاولة: ${cost} من نقط النتيجة، أي ${part} من المجموع.`,
  priceOfShares: ({ cost, part }) => `كلفة الحصص المطلوبة: ${cost} من نقط النتيجة، أي ${part} من المجموع.`,
  gap: ({ gap }) => `لا يوجد توزيع أفضل بأكثر من ${gap} من نقط النتيجة.`,
  exact: "لا يوجد توزيع بمجموع أعلى.",
  stable: "توزيع مستقر: لا يوجد طلب ومقاولة يفضل كل منهما الآخر على ما حصل عليه.",
  shareReached: ({ share, asked, required, reached }) =>
    `حصة ${share}: ${reached} من عمليات الربط، والمطلوب ${required} (${asked}).`,
  shareMissed: ({ share, asked, required, reached }) =>
    `لم تُبلغ حصة ${share}: ${reached} من عمليات الربط، والمطلوب ${required} (${asked}).`,
  share: { "own-region": "مقاولات جهة الطلب", exporters: "المقاولات المصدرة" },
  leftOut: ({ met, declined, capacity }) =>
    `الأزواج المستبعدة: سبق ربطها ${met}، رفض ${declined}، طاقة متاحة غير كافية ${capacity}.`,
};
