import type { Language } from "@wasl/matcher";
import type { TuningNote, Verdict } from "@wasl/fixtures";

/** The words around the figures of a tuning report. */
export interface TuningWords {
  readonly criterion: string;
  readonly coefficient: string;
  readonly before: string;
  readonly after: string;
  readonly measure: string;
  readonly difference: string;
  readonly byFold: string;
  /** What the size curve is over. */
  readonly sizeRatio: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  data(needs: number, buyers: number, candidates: number): string;
  outOfReach(count: number): string;
  heldOut(folds: number, percent: number): string;
  /** `what` is a criterion's label, a count or a strength, as the note has it. */
  note(code: TuningNote["code"], what: string): string;
}

const french: TuningWords = {
  criterion: "Critère",
  coefficient: "Nombre",
  before: "avant",
  after: "après",
  measure: "Mesure",
  difference: "Différence",
  byFold: "sans chaque pli",
  sizeRatio: "Montant annuel / chiffre d'affaires",
  verdict: {
    better: "Mieux que le profil de départ.",
    "no-clear-difference": "Pas d'amélioration certaine : gardez le profil de départ, ou jugez davantage de besoins.",
    worse: "Moins bien que le profil de départ : gardez celui-ci.",
  },
  data: (needs, buyers, candidates) =>
    `${needs} besoins jugés de ${buyers} donneurs d'ordre, ${candidates} entreprises candidates en tout.`,
  outOfReach: (count) => `${count} besoins laissés de côté : aucune entreprise retenue n'y est admissible.`,
  heldOut: (folds, percent) =>
    `Mesuré sur des donneurs d'ordre mis de côté (${folds} plis) ; entre crochets : intervalles à ${percent} %.`,
  note: (code, what) =>
    ({
      "improvement-not-certain": `L'intervalle de la différence (${what}) contient 0.`,
      "worse-than-start": `L'intervalle de la différence (${what}) est sous 0.`,
      "nothing-to-learn": `${what} : les candidates de chaque besoin y sont égales ; le poids reste celui de départ.`,
      "held-at-zero": `${what} : les jugements le compteraient contre une entreprise ; son poids s'arrête à 0.`,
      "shrunk-to-start": `La validation croisée a choisi le rappel le plus fort vers le départ (${what}).`,
      "few-buyers": `${what} donneurs d'ordre seulement : les intervalles sont trop étroits.`,
    })[code],
};

const arabic: TuningWords = {
  criterion: "المعيار",
  coefficient: "العدد",
  before: "قبل",
  after: "بعد",
  measure: "المقياس",
  difference: "الفرق",
  byFold: "دون كل طية",
  sizeRatio: "القيمة السنوية / رقم المعاملات",
  verdict: {
    better: "أحسن من الصيغة الأولى.",
    "no-clear-difference": "لا تحسن أكيد: احتفظوا بالصيغة الأولى، أو احكموا على طلبات أكثر.",
    worse: "أسوأ من الصيغة الأولى: احتفظوا بها.",
  },
  data: (needs, buyers, candidates) =>
    `عدد الطلبات المحكوم عليها ${needs}، وأصحابها ${buyers}، والمقاولات المرشحة ${candidates}.`,
  outOfReach: (count) => `تركت جانبا ${count} طلبات: لا مقاولة مختارة مستوفية للشروط فيها.`,
  heldOut: (folds, percent) => `قيس على أصحاب طلبات وضعوا جانبا (${folds} طيات)؛ بين معقوفين: مجالات ${percent} %.`,
  note: (code, what) =>
    ({
      "improvement-not-certain": `مجال الفرق (${what}) يضم 0.`,
      "worse-than-start": `مجال الفرق (${what}) تحت 0.`,
      "nothing-to-learn": `${what}: يتساوى فيه مرشحو كل طلب؛ يبقى وزنه كما كان.`,
      "held-at-zero": `${what}: تحسبه الأحكام ضد المقاولة؛ يقف وزنه عند 0.`,
      "shrunk-to-start": `اختار التحقق المتقاطع أقوى شد نحو البداية (${what}).`,
      "few-buyers": `عدد أصحاب الطلبات ${what} فقط: المجالات ضيقة أكثر مما ينبغي.`,
    })[code],
};

const english: TuningWords = {
  criterion: "Criterion",
  coefficient: "Number",
  before: "before",
  after: "after",
  measure: "Measure",
  difference: "Difference",
  byFold: "without each fold",
  sizeRatio: "Annual value / turnover",
  verdict: {
    better: "Better than the profile it started from.",
    "no-clear-difference": "No certain improvement: keep the profile it started from, or judge more needs.",
    worse: "Worse than the profile it started from: keep that one.",
  },
  data: (needs, buyers, candidates) => `${needs} judged needs of ${buyers} buyers, ${candidates} candidates in all.`,
  outOfReach: (count) => `${count} needs left out: none of their good firms is eligible.`,
  heldOut: (folds, percent) =>
    `Measured on buyers that were set aside (${folds} folds); in brackets: ${percent} % intervals.`,
  note: (code, what) =>
    ({
      "improvement-not-certain": `The interval of the difference (${what}) includes 0.`,
      "worse-than-start": `The interval of the difference (${what}) lies below 0.`,
      "nothing-to-learn": `${what}: the candidates of each need are equal on it; it keeps its weight.`,
      "held-at-zero": `${what}: the judgments would count it against a firm; its weight stops at 0.`,
      "shrunk-to-start": `Cross-validation chose the strongest pull towards the start (${what}).`,
      "few-buyers": `Only ${what} buyers: the intervals are too narrow.`,
    })[code],
};

export const TUNING_WORDS: Readonly<Record<Language, TuningWords>> = { fr: french, ar: arabic, en: english };
