import type { Language } from "@wasl/matcher";
import type { TuningNote, Verdict } from "@wasl/fixtures";
import { counted, countedInFrench } from "../counted.js";

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
    "no-clear-difference":
      "Pas d'amélioration certaine\u00a0: gardez le profil de départ, ou jugez davantage de besoins.",
    worse: "Moins bien que le profil de départ\u00a0: gardez celui-ci.",
  },
  data: (needs, buyers, candidates) =>
    [
      `${countedInFrench(needs, "besoin jugé", "besoins jugés")} de ${countedInFrench(buyers, "donneur d'ordre", "donneurs d'ordre")}`,
      `${countedInFrench(candidates, "entreprise candidate", "entreprises candidates")} en tout.`,
    ].join(", "),
  outOfReach: (count) =>
    `${countedInFrench(count, "besoin laissé", "besoins laissés")} de côté\u00a0: aucune entreprise retenue n'y est admissible.`,
  heldOut: (folds, percent) =>
    `Mesuré sur des donneurs d'ordre mis de côté (${countedInFrench(folds, "pli")})\u00a0; entre crochets\u00a0: intervalles à ${percent} %.`,
  note: (code, what) =>
    ({
      "improvement-not-certain": `L'intervalle de la différence (${what}) contient 0.`,
      "worse-than-start": `L'intervalle de la différence (${what}) est sous 0.`,
      "nothing-to-learn": `${what}\u00a0: les candidates de chaque besoin y sont égales\u00a0; le poids reste celui de départ.`,
      "held-at-zero": `${what}\u00a0: les jugements le compteraient contre une entreprise\u00a0; son poids s'arrête à 0.`,
      "shrunk-to-start": `La validation croisée a choisi le rappel le plus fort vers le départ (${what}).`,
      "few-buyers": `Trop peu de donneurs d'ordre (${what})\u00a0: les intervalles sont trop étroits.`,
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
  outOfReach: (count) => `عدد الطلبات التي تركت جانبا ${count}: لا مقاولة مختارة مستوفية للشروط فيها.`,
  heldOut: (folds, percent) =>
    `قيس على أصحاب طلبات وضعوا جانبا (عدد الطيات ${folds})؛ بين معقوفين: مجالات ${percent} %.`,
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
  data: (needs, buyers, candidates) =>
    `${counted(needs, "judged need")} of ${counted(buyers, "buyer")}, ${counted(candidates, "candidate")} in all.`,
  outOfReach: (count) => `${counted(count, "need")} left out: no firm that was judged good is eligible.`,
  heldOut: (folds, percent) =>
    `Measured on buyers that were set aside (${counted(folds, "fold")}); in brackets: ${percent} % intervals.`,
  note: (code, what) =>
    ({
      "improvement-not-certain": `The interval of the difference (${what}) includes 0.`,
      "worse-than-start": `The interval of the difference (${what}) lies below 0.`,
      "nothing-to-learn": `${what}: the candidates of each need are equal on it; it keeps its weight.`,
      "held-at-zero": `${what}: the judgments would count it against a firm; its weight stops at 0.`,
      "shrunk-to-start": `Cross-validation chose the strongest pull towards the start (${what}).`,
      "few-buyers": `Too few buyers (${what}): the intervals are too narrow.`,
    })[code],
};

export const TUNING_WORDS: Readonly<Record<Language, TuningWords>> = { fr: french, ar: arabic, en: english };
