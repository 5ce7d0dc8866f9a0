import type { TwoSidesMessages } from "./messages.js";

export const ar: TwoSidesMessages = {
  shortfall: ({ criterion, lost, rank }) =>
    `للتحسين: ${criterion}، بما يصل إلى ${lost} إضافية في النتيجة؛ ومع بقاء كل شيء آخر على حاله تصبح الرتبة ${rank}.`,
  nothingLost: "لا تخسر المقاولة شيئا في أي معيار.",
  rankIfMet: ({ rank, firms }) => `لو استوفت ذلك مع بقاء كل شيء آخر على حاله، لكانت رتبتها ${rank} من أصل ${firms}.`,
  combined: ({ combined, mean, score, firmScore }) =>
    `اهتمام الطرفين ${combined} (${mean}): يمنح الطلب المقاولة ${score}، وقيمته بالنسبة إليها ${firmScore}.`,
  mean: { harmonic: "المتوسط التوافقي", geometric: "المتوسط الهندسي" },
  aspect: {
    order: "الطلبية بالنسبة إلى المقاولة",
    distance: "المسافة بالنسبة إلى المقاولة",
    activity: "النشاط بالنسبة إلى المقاولة",
  },
  order: ({ share }) => `تمثل ${share} من رقم معاملاتها.`,
  orderUnknown: ({ utility }) => `رقم المعاملات غير معروف، واحتُسب ${utility}.`,
  noTurnover: "رقم المعاملات منعدم.",
  distance: ({ km }) => `على بعد ${km} منها.`,
  distanceUnknown: ({ utility }) => `مكان المقاولة غير معروف، واحتُسب ${utility}.`,
  principalActivity: ({ activity }) => `يهم الطلب نشاطها الرئيسي ${activity}.`,
  otherActivity: ({ activity, position }) => `يهم الطلب نشاطها ${activity}، رقم ${position} في لائحة أنشطتها.`,
};
