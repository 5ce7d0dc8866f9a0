import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createSupplierIndex,
  defaultProfile,
  orThrow,
  type CriterionId,
  type Need,
  type Supplier,
} from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { assessByTheBook } from "../oracle/default-by-the-book.js";
import { moroccanBook, withPoints } from "../oracle/moroccan-book.js";
import { askedBy, lengthOf, profileOf, referencesOf, Relevance } from "../oracle/relevance-by-the-book.js";

const file = readFileSync(new URL("../../../../docs/worked-examples.md", import.meta.url), "utf8");
const page = file.slice(file.indexOf("\n# The profile `default`"));
const { need, suppliers } = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "") as {
  need: Need;
  suppliers: Supplier[];
};
const book = moroccanBook(defaultProfile);
const { criteria } = defaultProfile;
const capabilities = criteria.capabilities!;
const shown = (value: number | undefined) => value?.toFixed(4) ?? "–";

/** Rows of the table in the section of this title, without its head. */
function rows(title: string): string[][] {
  const section = page.split(/\n##+ /).find((text) => text.startsWith(`${title}\n`)) ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", "")),
  );
}

/** Every document of the page: what each firm says of itself, then the references, by the firm's id and their number. */
const documents = suppliers.flatMap((firm) => [
  { name: firm.id, isProfile: true, bag: profileOf(firm, book) },
  ...referencesOf(firm, book).map((bag, i) => ({ name: `${firm.id}, reference ${i + 1}`, isProfile: false, bag })),
]);
const asked = askedBy(need, capabilities.descriptionWeight, book);

function relevanceOf(isProfile: boolean): Relevance {
  const { lengthNormalisation, termSaturation: k1, scoreSaturation } = capabilities;
  const b = isProfile ? lengthNormalisation.profile : lengthNormalisation.reference;
  const collection = documents.filter((one) => one.isProfile === isProfile).map(({ bag }) => bag);
  return new Relevance(asked, collection, { k1, b }, scoreSaturation);
}

describe("the worked example of the profile default", () => {
  it("gives the profile's weights", () => {
    const weights = (Object.keys(criteria) as CriterionId[]).map((id) => [id, String(criteria[id]?.weight)]);
    expect(rows("The weights").map(([id, weight]) => [id, weight])).toEqual(weights);
  });

  it("counts the terms of its texts right", () => {
    const counted = documents.map(({ name, bag }) => [
      name,
      String(lengthOf(bag)),
      ...[...asked.keys()].map((term) => String(bag.get(term) ?? 0)),
    ]);
    expect(rows("The words")).toEqual(counted);
  });

  it("gives the relevance that BM25 has by its definition", () => {
    const relevant = documents.map(({ name, isProfile, bag }) => {
      const relevance = relevanceOf(isProfile);
      return [name, shown(relevance.score(bag)), shown(relevance.most()), shown(relevance.utility(bag))];
    });
    expect(rows("Their relevance")).toEqual(relevant);
  });

  it("ranks as the library does, with the utilities of an independent computation", () => {
    const index = createSupplierIndex(
      suppliers.map((firm) => orThrow(checkSupplier(firm, morocco))),
      morocco,
    );
    const matcher = createMatcher({ pack: morocco, profile: defaultProfile });
    const { candidates } = matcher.rank(orThrow(checkNeed(need, morocco)), index);
    const entries = assessByTheBook(withPoints(need), suppliers.map(withPoints), book);
    const expected = candidates.map(({ rank, supplierId, score }) => {
      const entry = entries.find((one) => one.supplierId === supplierId)!;
      expect(entry.eligible).toBe(true);
      expect(score).toBeCloseTo(entry.score, 9);
      const utilities = (Object.keys(criteria) as CriterionId[]).map((id) => shown(entry.utilities[id]));
      return [String(rank), supplierId, ...utilities, shown(score)];
    });
    expect(expected).toHaveLength(entries.filter(({ eligible }) => eligible).length);
    expect(rows("The ranking")).toEqual(expected);
  });
});
