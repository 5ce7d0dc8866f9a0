import type { FieldId } from "../fields.js";

/** What is said of missing data, in one language. Values arrive formatted; counts stand behind their names, so that none is inflected. */
export interface MissingDataMessages {
  readonly field: Readonly<Record<FieldId, string>>;
  /** How many firms do not tell a field, and what asking them would change. */
  readonly missing: (values: { field: string; unknown: string; atStake: string; changes: string; k: string }) => string;
  /** No ranking hangs on a field. */
  readonly nothing: (values: { field: string; unknown: string }) => string;
  /** What asking one firm would change. */
  readonly question: (values: { firm: string; changes: string; needs: string }) => string;
  /** A need, and how likely its first firms change. */
  readonly need: (values: { need: string; chance: string }) => string;
}
