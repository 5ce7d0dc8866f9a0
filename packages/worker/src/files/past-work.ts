import { placeIssues, type CountryPack, type Place } from "@wasl/matcher";
import { quote, type FileIssue } from "./reject.js";
import { parseDate } from "./values/date.js";
import { splitCodes } from "./values/list.js";
import { parseAmount } from "./values/number.js";
import { isObject } from "./values/object.js";
import { parsed, type Parsed } from "./values/parsed.js";

/** How one item of a column of past work is read. A place is read apart, since it has faults of its own. */
const READERS: Readonly<Record<string, (item: string) => Parsed<unknown>>> = {
  activities: (item) => parsed(splitCodes(item)),
  value: parseAmount,
  date: parseDate,
};

type Items = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * Makes the references of a firm from the columns of a table that tell of them: the first title, activities, value, date and place are those of
 * the first reference, and so on. An empty item is unknown.
 */
export function settlePastWork(record: Record<string, unknown>, faults: FileIssue[], pack: CountryPack): void {
  const given = record["references"];
  if (!isObject(given) || Array.isArray(given)) return;
  const { title: titles, ...parts } = given as Items;
  if (titles === undefined) delete record["references"];
  else record["references"] = titles.map((title, i) => referenceAt(i, title, parts, faults, pack));
  for (const [part, items = []] of Object.entries(parts)) {
    if (items.length > (titles?.length ?? 0)) faults.push(tooMany(part, items, titles?.length ?? 0));
  }
}

function referenceAt(at: number, title: string, parts: Items, faults: FileIssue[], pack: CountryPack): object {
  if (title === "") faults.push(untitled(at));
  // The row is rejected for a missing title once, by the column, and not once more for the empty text.
  const reference: Record<string, unknown> = { title: title || "?" };
  for (const [part, items = []] of Object.entries(parts)) {
    const item = items[at] ?? "";
    if (item === "") continue;
    const path = `references.${part}`;
    const read = READERS[part];
    const value = read?.(item);
    if (value === undefined) reference[part] = placeOf(item, path, faults, pack);
    else if (value.ok) reference[part] = value.value;
    else faults.push({ path, ...value.fault });
  }
  return reference;
}

function placeOf(item: string, path: string, faults: FileIssue[], pack: CountryPack): Place {
  const found = pack.gazetteer.search(item);
  if (found.status !== "found") {
    faults.push(...placeIssues(found, path).map((issue) => ({ ...issue, path })));
    return {};
  }
  const { country, region, province, commune } = found.place;
  return { country, ...(region && { region }), ...(province && { province }), ...(commune && { commune }) };
}

function untitled(at: number): FileIssue {
  const message = `Reference ${at + 1} has no title.`;
  return { code: "missing", path: "references.title", message, expected: "a title for each reference" };
}

function tooMany(part: string, items: readonly string[], titles: number): FileIssue {
  return {
    code: "unknown-field",
    path: `references.${part}`,
    value: items.join("|"),
    message: `${quote(items.join("|"))} has ${items.length} items for ${titles} titles of references.`,
    expected: "as many items as titles, an empty one where nothing is known",
  };
}
