import type { LocatedPlace, ResolvedSupplier } from "@wasl/matcher";
import {
  categoryNumber,
  REFUSED,
  type CodedColumn,
  type Codes,
  type Columns,
  type Reach,
  type Words,
} from "./columns.js";
import { Dictionary } from "./dictionary.js";
import { GrowingColumn } from "./growing-column.js";
import { tieHash } from "./tie-hash.js";
import { wordKey } from "./word-key.js";

const columnsByRegister = new WeakMap<Iterable<ResolvedSupplier>, Columns>();

/** The columns of a register, built once however many peers ask for them. */
export function columnsOf(firms: Iterable<ResolvedSupplier>): Columns {
  const columns = columnsByRegister.get(firms) ?? buildColumns(firms);
  columnsByRegister.set(firms, columns);
  return columns;
}

function buildColumns(firms: Iterable<ResolvedSupplier>): Columns {
  const builder = new ColumnBuilder();
  for (const firm of firms) builder.add(firm);
  return builder.finished();
}

class CodedColumnBuilder<T> {
  private readonly dictionary = new Dictionary<T>();
  private readonly codes = new GrowingColumn(new Uint32Array(0));

  add(key: string, value: () => T): void {
    this.codes.push(this.dictionary.codeOf(key, value));
  }

  finished(): CodedColumn<T> {
    const { values } = this.dictionary;
    const codes: Codes = this.codes.finished();
    return { codes: values.length <= 0x10000 ? Uint16Array.from(codes) : codes, values };
  }
}

class ColumnBuilder {
  private readonly ids: string[] = [];
  private readonly tieHashes = new GrowingColumn(new Uint32Array(0));
  private readonly activities = new CodedColumnBuilder<readonly string[]>();
  private readonly places = new CodedColumnBuilder<LocatedPlace>();
  private readonly reaches = new CodedColumnBuilder<Reach>();
  private readonly certifications = new CodedColumnBuilder<Words>();
  private readonly languages = new CodedColumnBuilder<Words>();
  private readonly markets = new CodedColumnBuilder<Words>();
  private readonly turnovers = new GrowingColumn(new Float64Array(0));
  private readonly headcounts = new GrowingColumn(new Int32Array(0));
  private readonly statuses = new GrowingColumn(new Uint8Array(0));

  add(firm: ResolvedSupplier): void {
    const { supplier, place } = firm;
    this.ids.push(supplier.id);
    this.tieHashes.push(tieHash(supplier.id));
    this.activities.add(supplier.activities.join("|"), () => supplier.activities);
    this.places.add(placeKey(place), () => place);
    this.reaches.add(reachKey(firm), () => reachOf(firm));
    addWords(this.certifications, supplier.certifications ?? []);
    addWords(this.languages, supplier.languages);
    addWords(this.markets, supplier.export?.markets);
    this.turnovers.push(supplier.turnover ?? NaN);
    this.headcounts.push(supplier.headcount ?? -1);
    this.statuses.push(supplier.consent === false ? REFUSED : categoryNumber(supplier.category));
  }

  finished(): Columns {
    return {
      size: this.ids.length,
      ids: this.ids,
      tieHashes: this.tieHashes.finished(),
      activities: this.activities.finished(),
      places: this.places.finished(),
      reaches: this.reaches.finished(),
      certifications: this.certifications.finished(),
      languages: this.languages.finished(),
      markets: this.markets.finished(),
      turnovers: this.turnovers.finished(),
      headcounts: this.headcounts.finished(),
      statuses: this.statuses.finished(),
    };
  }
}

function placeKey({ country, region, point }: LocatedPlace): string {
  return `${country}|${region ?? ""}|${point === undefined ? "" : `${point.lat},${point.lon}`}`;
}

function reachKey({ supplier: { serviceArea }, place, servedRegions }: ResolvedSupplier): string {
  switch (serviceArea?.kind) {
    case "national":
      return `national ${place.country}`;
    case "regions":
      return `regions ${[...servedRegions].sort().join("|")}`;
    case "radius":
      return `radius ${serviceArea.km}`;
    default:
      return "none";
  }
}

function reachOf({ supplier: { serviceArea }, place, servedRegions }: ResolvedSupplier): Reach {
  switch (serviceArea?.kind) {
    case "national":
      return { kind: "national", country: place.country };
    case "regions":
      return { kind: "regions", regions: servedRegions };
    case "radius":
      return { kind: "radius", km: serviceArea.km };
    default:
      return { kind: "none" };
  }
}

function addWords(column: CodedColumnBuilder<Words>, words: readonly string[] | undefined): void {
  column.add(words === undefined ? "?" : `=${words.join("\n")}`, () => words && new Set(words.map(wordKey)));
}
