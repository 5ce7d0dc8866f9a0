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
    `${field}: عدد المقاولات التي لم تصرح به ${unknown}، منها للسؤال ${atStake}، وذلك يغير في المتوسط ${changes} مرة لائحة أول ${k} مقاولات لطلب ما.`,
  nothing: ({ field, unknown }) => `${field}: عدد المقاولات التي لم تصرح به ${unknown}، ولا يتوقف عليه أي ترتيب.`,
  question: ({ firm, changes, needs }) => `${firm}: ${changes} في المتوسط (${needs}).`,
  need: ({ need, chance }) => `${need}: ${chance}`,
};
