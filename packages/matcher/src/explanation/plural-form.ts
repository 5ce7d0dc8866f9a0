/** How a number inflects the words that stand with it, as Unicode CLDR has it for each language: French and English know one and other. */
export type PluralCategory = Intl.LDMLPluralRule;

/** Words by the category of their number; `other` for those that are not given. */
export type PluralForms = Readonly<Partial<Record<PluralCategory, string>>> & { readonly other: string };

/**
 * The words that go with a number of some category.
 *
 * Arabic has six: none; one and two, which the noun says alone (`مقاولة واحدة`, `مقاولتين`); 3 to 10, with the plural; 11 to 99, with the
 * singular in the accusative; and whole hundreds with what follows them (100 to 102, 200…), with the singular in the genitive. CLDR's
 * rules say which by the last two digits, so 103 goes like 3.
 */
export function inForm(category: PluralCategory, forms: PluralForms): string {
  return forms[category] ?? forms.other;
}
