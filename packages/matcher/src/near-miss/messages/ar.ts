import type { Messages } from "./messages.js";

export const ar: Messages = {
  separator: "؛ ",
  place: (_, written) => written,
  wouldBe: ({ place, score, ifOnly }) => `ستحتل الرتبة ${place} (النتيجة ${score}) لو ${ifOnly}.`,
  certification: {
    required: ({ word }) => `كانت حاصلة على الشهادة المطلوبة ${word}`,
    preferred: ({ word }) => `كانت حاصلة على الشهادة ${word} التي يفضلها صاحب الطلب`,
  },
  language: ({ word }) => `كانت تعمل باللغة المطلوبة: ${word}`,
  exportMarket: ({ word }) => `كانت تصدر إلى السوق المطلوبة: ${word}`,
  serviceRegion: ({ region, distance, limit }) =>
    `كانت منطقة خدمتها تشمل جهة ${region}، فهي تبعد ${distance} والحد الأقصى ${limit}`,
  serviceRadius: ({ radius, distance, limit }) =>
    `كان نطاق عملها يصل إلى ${radius}، فهي تبعد ${distance} والحد الأقصى ${limit}`,
  turnover: ({ least, actual }) => `بلغ رقم معاملاتها ${least} في السنة، وهو حاليا ${actual}`,
  headcount: ({ least, actual }) => `بلغ عدد مستخدميها ${least}، وهو حاليا ${actual}`,
  status: {
    PP: "انتقلت من وضعية المقاول الذاتي إلى مقاولة فردية (PP)",
    TPE: "انتقلت من وضعية المقاول الذاتي إلى شركة (TPE)",
  },
  gaps: {
    certification: "الشهادة",
    language: "اللغة",
    "export-market": "سوق التصدير",
    "service-area": "منطقة الخدمة",
    turnover: "رقم المعاملات",
    headcount: "عدد المستخدمين",
    status: "وضعية المقاول الذاتي",
  },
  programme: ({ name, operator, help }) => `برنامج قد يساعدها على ذلك: ${name}، ${operator}: ${help}.`,
  noProgramme: "لا يوجد برنامج معروف يساعد على سد هذا النقص.",
  help: {
    assistance: "استشارة أو مساعدة تقنية",
    investment: "دعم للاستثمار",
    credit: "قرض بضمان عمومي",
    "jobs-grant": "منحة للتشغيل",
    "reserved-orders": "حصة مخصصة من الطلبيات العمومية",
  },
  met: ({ conditions }) => `الشروط المستوفاة: ${conditions}.`,
  toVerify: ({ conditions }) => `يجب التحقق من: ${conditions}.`,
  conditions: {
    category: ({ categories }) => `الصنف ${categories}`,
    sector: ({ sectors }) => `القطاع ${sectors}`,
    turnover: ({ most }) => `رقم معاملات لا يتجاوز ${most}`,
    ageAtLeast: ({ years }) => `الأقدمية بالسنوات، لا تقل عن ${years}`,
    ageAtMost: ({ years }) => `الأقدمية بالسنوات، لا تتجاوز ${years}`,
    investmentUpTo: ({ most }) => `استثمار لا يتجاوز ${most}`,
    investmentBetween: ({ least, most }) => `استثمار بين ${least} و${most}`,
    projects: {
      "green-or-innovative": "مشروع في النمو الأخضر أو الابتكار أو الصناعة 4.0 أو منتوج محلي جديد",
      rural: "نشاط في الوسط القروي",
    },
    country: "مقر داخل البلاد",
    questions: { open: "استمرار البرنامج", purpose: "تغطية هذه الحاجة بالذات" },
  },
  unverified: ({ parts }) => `لم يؤكده المصدر: ${parts}.`,
  parts: { target: "الفئة المستهدفة", terms: "الشروط", cap: "السقف" },
  sources: ({ sources }) => `المصدر: ${sources}.`,
  leverage: ({ certification, region, firms, introductions, filled }) =>
    `${certification}، ${region}: عدد المقاولات الحاصلة عليها معا: ${firms}؛ عمليات الربط المكتسبة: ${introductions}، منها أماكن شاغرة حاليا: ${filled}.`,
  verified: ({ firms, introductions }) =>
    `تم التحقق بإعادة الترتيب كاملا بعد حصول هذا العدد منها على الشهادة ${firms}: ${introductions}.`,
  incomplete: "قد يكون المكسب الفعلي أكبر من هذا العدد.",
  noRegion: "الجهة غير معروفة",
};
