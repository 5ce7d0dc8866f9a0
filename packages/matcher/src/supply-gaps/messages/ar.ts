import type { Messages } from "./messages.js";

export const ar: Messages = {
  inRegion: ({ region }) => `في جهة ${region}`,
  everywhere: "في السجل كله",
  withinKm: ({ km }) => `على بعد ${km} على الأكثر`,
  found: ({ wanted, viable, where }) => `المقاولات المطلوبة: ${wanted}؛ الموجودة ${where}: ${viable}.`,
  missing: ({ missing }) => `الناقصة: ${missing}.`,
  unserved: "لا توجد في السجل أي مقاولة تزاول هذا النشاط.",
  wholeRegister: ({ firms }) => `المقاولات المناسبة في السجل كله: ${firms}.`,
  serving: ({ firms }) => `مقاولات مقرها في مكان آخر وتصرح بأنها تخدم هذا المكان: ${firms}.`,
  unplaced: ({ firms }) => `مقاولات مكانها غير معروف، للتحقق: ${firms}.`,
  scoreTooLow: "النتيجة غير كافية",
  barrier: ({ label, firms }) => `العائق الرئيسي: ${label} (عدد المقاولات المعنية: ${firms}).`,
  barriers: {
    "sector-below-floor": "لا توجد هناك أي مقاولة تزاول هذا النشاط.",
    "too-few-firms": "كل مقاولات هذا النشاط مناسبة، غير أن عددها قليل.",
  },
  nearest: ({ region, firms, missing, km }) =>
    `أقرب جهة يمكنها الاستجابة: ${region} (المقاولات المناسبة: ${firms}، منها ${missing} على بعد ${km} على الأكثر).`,
  noRegion: ({ missing }) => `لا يمكن لأي جهة أن توفر وحدها ما ينقص (${missing}).`,
};
