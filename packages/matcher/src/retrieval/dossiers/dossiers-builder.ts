import type { Dossier, PastReference } from "../../dossier/index.js";
import { Dictionary } from "../columns/dictionary.js";
import { GrowingColumn } from "../columns/growing-column.js";
import { codesUpTo } from "../columns/narrow.js";
import { gatheredText, GrowingText } from "../columns/text-column.js";
import type { PlaceCollector } from "../places/place-table.js";
import type { Dossiers } from "./dossiers.js";
import { PostingsBuilder } from "./postings-builder.js";

/** Takes the dossiers of firms one after the other, and makes columns in the end. */
export class DossiersBuilder {
  private readonly profiles = new PostingsBuilder();
  private readonly references = new PostingsBuilder();
  private readonly referenceEnds = new GrowingColumn(Uint32Array);
  private readonly known = new GrowingColumn(Uint8Array);
  private readonly areas = new GrowingColumn(Uint32Array);

  private readonly places = new GrowingColumn(Uint32Array);
  private readonly values = new GrowingColumn(Float64Array);
  private readonly dates = new GrowingColumn(Uint32Array);
  private readonly titles = new GrowingText();
  private readonly activityEnds = new GrowingColumn(Uint32Array);
  private readonly activities = new GrowingColumn(Uint32Array);
  private readonly codes = new Dictionary<string>();

  /** Places are numbered by a collector that is shared with the firms' own. */
  constructor(private readonly placeCollector: PlaceCollector) {}

  add({ profile, references, areas }: Dossier): void {
    this.profiles.add(profile);
    for (const reference of references ?? []) this.addReference(reference);
    this.referenceEnds.push(this.references.size);
    this.known.push(Number(references !== undefined));
    this.areas.push(areas === undefined ? 0 : areas + 1);
  }

  private addReference({ document, title, activities, value, date, place }: PastReference): void {
    this.references.add(document);
    this.titles.push(title);
    this.values.push(value ?? NaN);
    this.dates.push(date === undefined ? 0 : Number(date.replaceAll("-", "")));
    this.places.push(place === undefined ? 0 : 1 + this.placeCollector.numberOf(place));
    for (const code of activities) this.activities.push(this.codes.numberOf(code, () => code));
    this.activityEnds.push(this.activities.length);
  }

  /** The columns of the firms in the order of their rows. `placeRow` gives the row of each number of the collector. */
  finished(order: Uint32Array, placeRow: Uint32Array): Dossiers {
    const ends = this.referenceEnds.finished();
    const { references, starts } = inOrder(order, ends);
    const [known, areas, places] = [this.known.finished(), this.areas.finished(), this.places.finished()];
    const [values, dates] = [this.values.finished(), this.dates.finished()];
    const counted = codesUpTo(1 + areas.reduce((most, count) => Math.max(most, count), 0), order.length);
    order.forEach((firm, row) => (counted[row] = areas[firm]!));
    return {
      profiles: this.profiles.finished(order),
      references: this.references.finished(references),
      referenceStarts: starts,
      referencesKnown: Uint8Array.from(order, (firm) => known[firm]!),
      areas: counted,
      places: references.map((reference) => (places[reference] === 0 ? 0 : 1 + placeRow[places[reference]! - 1]!)),
      values: Float64Array.from(references, (reference) => values[reference]!),
      dates: references.map((reference) => dates[reference]!),
      titles: gatheredText(this.titles.finished(), references),
      ...this.activitiesOf(references),
      codes: this.codes.values,
    };
  }

  private activitiesOf(references: Uint32Array) {
    const [from, before] = [this.activities.finished(), this.activityEnds.finished()];
    const activities = codesUpTo(Math.max(1, this.codes.values.length), from.length);
    const activityEnds = new Uint32Array(references.length);
    let length = 0;
    references.forEach((reference, i) => {
      const start = reference === 0 ? 0 : before[reference - 1]!;
      for (let at = start; at < before[reference]!; at += 1) activities[length++] = from[at]!;
      activityEnds[i] = length;
    });
    return { activities, activityEnds };
  }
}

/** The references of all firms in the order of the firms, and where those of each begin. */
function inOrder(order: Uint32Array, ends: Uint32Array): { references: Uint32Array; starts: Uint32Array } {
  const references = new Uint32Array(ends.at(-1) ?? 0);
  const starts = new Uint32Array(order.length + 1);
  let count = 0;
  order.forEach((firm, row) => {
    for (let from = firm === 0 ? 0 : ends[firm - 1]!; from < ends[firm]!; from += 1) references[count++] = from;
    starts[row + 1] = count;
  });
  return { references, starts };
}
