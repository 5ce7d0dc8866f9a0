/** How the text of a cell becomes a value. */
export type CellKind =
  | "text"
  /** A number that may be any: a coordinate. */
  | "number"
  /** Money, kilometres: where `1.250` could be read in two ways and is refused. */
  | "amount"
  /** People, things: an amount without decimals. */
  | "count"
  /** A ratio in [0, 1], or a percentage with its sign. */
  | "share"
  | "boolean"
  | "date"
  /** Words separated by `|` or `;`; `none` is a list known to be empty, an empty cell an unknown one. */
  | "words"
  /** Codes separated by `|`, `;` or `,`. */
  | "codes"
  /** `area:count` pairs separated by `|` or `;`. */
  | "counts"
  /** One text a reference, separated by `|`; one may be empty, since their order tells to which reference they belong. */
  | "items"
  /** A place as people write it, e.g. `Aïn Sebaâ, Casablanca`. */
  | "place"
  /** A Moroccan company number, whose leading zeros spreadsheets like to drop. */
  | "ice";

/** Something said in the two languages of the templates. */
export interface Wording {
  readonly fr: string;
  readonly en: string;
}

/**
 * One column of a spreadsheet: the field it fills, the headers that name it, how its cells are read. The reader, the
 * templates and the documentation all follow this table.
 */
export interface Column {
  /** Dotted path in the record, e.g. `required.certifications`; also accepted as a header. */
  readonly path: string;
  readonly kind: CellKind;
  /** Headers of the templates. */
  readonly header: Wording;
  /** Other headers that mean the same, in any language. Case, accents, blanks and punctuation do not matter. */
  readonly aliases?: readonly string[];
  /** Columns of which a file must have one; the columns of one group share its name. */
  readonly requiredAs?: string;
  /** The values allowed, each with other ways to write it. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Other ways to write well-known values; any other value passes as it is. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  readonly help: Wording;
  /** Cells of the example rows of a template; an empty one is unknown. */
  readonly examples: readonly string[];
}
