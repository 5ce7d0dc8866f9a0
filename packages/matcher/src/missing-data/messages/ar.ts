import type { MissingDataMessages } from "./messages.js";

export const ar: MissingDataMessages = {
  field: {
    turnover: "رقم المعاملات",
    headcount: "عدد المستخدمين",
    category: "الصنف",
    place: "المكان",
    serviceArea: "منطقة الخدمة",
    certifications: "الشهادات",
    languages: "اللغات",
    exportMarkets: "أسواق التصدير",
    consent: "الموافقة على الربط",
  },
  missing: ({ field, unknown, atStake, changes, k }) =>
    `${field}: المقاولات التي لم تصرح بذلك: ${unknown}؛ التي ينبغي سؤالها: ${atStake}؛ الترتيبات التي قد تتغير مراتبها الأولى (${k}) في المتوسط: ${changes}.`,
  nothing: ({ field, unknown }) => `${field}: المقاولات التي لم تصرح بذلك: ${unknown}؛ ولا يتوقف على ذلك أي ترتيب.`,
  question: ({ firm, changes, needs }) => `${firm}: ${changes} في المتوسط (${needs}).`,
  need: ({ need, chance }) => `${need}: ${chance}`,
};
