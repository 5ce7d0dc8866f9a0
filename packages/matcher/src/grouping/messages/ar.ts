import type { Messages } from "./messages.js";

export const ar: Messages = {
  group: ({ members, candidates }) => `أصغر تجمع ممكن، عدد المقاولات: ${members} (المرشحة: ${candidates}).`,
  oneFirm: ({ candidates }) => `تكفي مقاولة واحدة (المرشحة: ${candidates}).`,
  none: ({ candidates }) => `لا يوجد تجمع يستجيب لهذا الطلب (المرشحة: ${candidates}).`,
  uncoveredActivities: ({ activities }) => `أنشطة لا تغطيها أي مقاولة: ${activities}.`,
  uncoveredCertifications: ({ certifications }) => `شهادات لا تتوفر عليها أي مقاولة: ${certifications}.`,
  noFewer: ({ why }) => `لا يمكن أقل من ذلك: ${why}`,
  noGroup: ({ why }) => `السبب: ${why}`,
  byActivities: ({ most, of }) => `من أصل ${of} من الأنشطة المطلوبة، لا تغطي أي مقاولة أكثر من ${most}.`,
  byVolume: ({ members, most, of }) =>
    `مجموع أكبر القدرات (عدد المقاولات: ${members}) هو ${most} في السنة، والمطلوب ${of}.`,
  bySearch: ({ members }) => `يبين البحث الدقيق أن أي تجمع لا يتجاوز عدد مقاولاته ${members} لا يستوفي كل الشروط.`,
  lead: "المقاولة الرئيسية.",
  covers: ({ activities }) => `تغطي ${activities}.`,
  holds: ({ certifications }) => `تتوفر على ${certifications}.`,
  part: ({ part, capacity }) => `الحصة: ${part} في السنة، من قدرة تبلغ ${capacity}`,
  capacityFrom: {
    "free-capacity": "مصرح بها",
    "turnover-share": "مقدرة من رقم المعاملات",
    unknown: "غير معروفة، واحتُسبت منعدمة",
  },
  away: ({ km }) => `على بعد ${km} من مكان الطلب.`,
  capacity: "القدرة المتاحة",
};
