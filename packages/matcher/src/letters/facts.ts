import type { CountryPack, Language, LocatedPlace, ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import type { Writer } from "../explanation/index.js";
import type { LetterMessages } from "./messages/index.js";

/** How facts are put into words. */
export interface FactWords {
  readonly say: LetterMessages;
  readonly writer: Writer;
  readonly language: Language;
  readonly pack: CountryPack;
}

/** What a firm is told of a need. What the record does not hold is left out. */
export function needFacts({ need, place }: ResolvedNeed, { say, writer }: FactWords): string[] {
  return labelled(writer, [
    [say.need, writer.named(need.title)],
    [say.buyer, writer.named(need.buyer.name ?? need.buyer.id)],
    [say.place, placeOf(place, writer)],
    [say.annualValue, need.annualValue === undefined ? undefined : writer.money(need.annualValue)],
    [say.deadline, need.deadline === undefined ? undefined : writer.day(need.deadline)],
  ]);
}

/** What a buyer is told of a firm. What the record does not hold is left out. */
export function firmFacts({ supplier, place }: ResolvedSupplier, words: FactWords): string[] {
  const { say, writer } = words;
  return labelled(writer, [
    [say.firm, writer.named(supplier.name)],
    [say.category, supplier.category === undefined ? undefined : writer.named(categoryName(supplier.category, words))],
    [say.place, placeOf(place, writer)],
  ]);
}

function labelled(
  { messages }: Writer,
  facts: readonly (readonly [label: string, value: string | undefined])[],
): string[] {
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [`${label}${messages.colon}${value}`]));
}

function placeOf(place: LocatedPlace, writer: Writer): string | undefined {
  const isNamed = (place.commune ?? place.province ?? place.region) !== undefined;
  return isNamed ? writer.place(place) : undefined;
}

function categoryName(code: string, { pack, language }: FactWords): string {
  const labels = pack.firmCategories.find((category) => category.code === code)?.labels;
  return labels?.[language] ?? labels?.fr ?? code;
}
