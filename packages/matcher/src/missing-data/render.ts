import type { Language } from "../reference/index.js";
import { writerFor, type RenderOptions } from "../explanation/index.js";
import { requireCountOrAll } from "../options.js";
import type { FieldId } from "./fields.js";
import { MESSAGES } from "./messages/index.js";
import type { FirmQuestion, MissingField } from "./missing-data.js";

/** The name of a field, e.g. `chiffre d'affaires`. */
export function fieldLabel(field: FieldId, language: Language): string {
  return MESSAGES[language].field[field];
}

/** What asking the firms for a field would change, among the first `k` of each need. */
export function renderMissingField(missing: MissingField, k: number, options: RenderOptions): string {
  const { count, score } = writerFor(options);
  const say = MESSAGES[options.language];
  const field = say.field[missing.field];
  const unknown = count(missing.unknown);
  if (missing.atStake === 0) return say.nothing({ field, unknown });
  return say.missing({
    field,
    unknown,
    atStake: count(missing.atStake),
    changes: score(missing.expectedChanges),
    k: count(k),
  });
}

/** How ids are shown, and how many needs of a question are named. */
export interface QuestionOptions extends RenderOptions {
  /** What a firm is called; its id unless given. */
  readonly firmName?: (supplierId: string) => string;
  /** What a need is called; its id unless given. */
  readonly needName?: (needId: string) => string;
  /** Needs to name, at most (3). */
  readonly most?: number;
}

const DEFAULT_NEEDS = 3;

/** What asking one firm would change, and for which needs. */
export function renderQuestion(question: FirmQuestion, options: QuestionOptions): string {
  const { named, score, percent } = writerFor(options);
  const say = MESSAGES[options.language];
  const { firmName = (id) => id, needName = (id) => id, most = DEFAULT_NEEDS } = options;
  requireCountOrAll("most", most);
  const needs = question.needs
    .slice(0, most)
    .map(({ needId, chance }) => say.need({ need: named(needName(needId)), chance: percent(chance) }));
  const rest = question.needs.length > most ? ["…"] : [];
  return say.question({
    firm: named(firmName(question.supplierId)),
    changes: score(question.expectedChanges),
    needs: [...needs, ...rest].join(options.language === "ar" ? "، " : ", "),
  });
}
