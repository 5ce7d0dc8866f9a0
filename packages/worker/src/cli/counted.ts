/**
 * Words for one or for more, in a language in which nouns have these two forms. Unicode CLDR says which goes with a number: French takes 0
 * and 1 for one, English 1 alone.
 */
function formsIn(locale: string) {
  const rules = new Intl.PluralRules(locale);
  return (count: number, one: string, more: string) => (rules.select(count) === "one" ? one : more);
}

/** `was` or `were`; in English, as all that is told on stderr. */
export const oneOrMore = formsIn("en");

/** `entrée` or `entrées`. */
export const oneOrMoreInFrench = formsIn("fr");

/** `1 need`, `2 needs`. */
export const counted = (count: number, one: string, more = `${one}s`) => `${count} ${oneOrMore(count, one, more)}`;

/** `1 besoin`, `2 besoins`. */
export const countedInFrench = (count: number, one: string, more = `${one}s`) =>
  `${count} ${oneOrMoreInFrench(count, one, more)}`;
