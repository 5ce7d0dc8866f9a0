import type { Dossier } from "../../dossier/index.js";
import type { ResolvedSupplier } from "../../reference/index.js";
import { amountColumn, NO_UNIT } from "../columns/amount-column.js";
import { commonUnit, encodeAmounts } from "../columns/amounts.js";
import { Dictionary } from "../columns/dictionary.js";
import { GrowingColumn } from "../columns/growing-column.js";
import { packRows } from "../columns/packed-rows.js";
import { gatheredText, GrowingText } from "../columns/text-column.js";
import { DossiersBuilder } from "../dossiers/dossiers-builder.js";
import { buildForest } from "../forest/build-forest.js";
import { PlaceCollector } from "../places/place-table.js";
import { placeTree } from "../places/place-tree.js";
import { tieHash } from "../tie-hash.js";
import { entriesOf, furtherActivities, inverse, sortedCodes, startsOf } from "./gathered-activities.js";
import { summarise } from "./node-summary.js";
import { ReachCollector } from "./reach.js";
import type { Segment } from "./segment.js";
import { statusOf } from "./status.js";
import { WordListCollector } from "./word-lists.js";

/** Reads the dossier of a firm. */
export type DossierReader = (firm: ResolvedSupplier) => Dossier;

/** Takes firms one after the other, keeps none of them, and makes a segment in the end. */
export class SegmentBuilder {
  private readonly activities = new Dictionary<string>();
  private readonly places = new PlaceCollector();
  private readonly reaches = new ReachCollector();
  private readonly certificationLists = new WordListCollector();
  private readonly languageLists = new WordListCollector();
  private readonly marketLists = new WordListCollector();

  private readonly activity = new GrowingColumn(Uint32Array);
  private readonly place = new GrowingColumn(Uint32Array);
  private readonly turnover = new GrowingColumn(Float64Array);
  private readonly freeCapacity = new GrowingColumn(Float64Array);
  private readonly exportShare = new GrowingColumn(Float64Array);
  private readonly headcount = new GrowingColumn(Uint32Array);
  private readonly status = new GrowingColumn(Uint8Array);
  private readonly reach = new GrowingColumn(Uint32Array);
  private readonly certifications = new GrowingColumn(Uint32Array);
  private readonly languages = new GrowingColumn(Uint32Array);
  private readonly markets = new GrowingColumn(Uint32Array);
  private readonly hash = new GrowingColumn(Uint32Array);
  private readonly ids = new GrowingText();
  private readonly names = new GrowingText();

  /** Activities besides the principal ones, with the firm of each. */
  private readonly moreFirm = new GrowingColumn(Uint32Array);
  private readonly moreActivity = new GrowingColumn(Uint32Array);

  private readonly dossiers: DossiersBuilder | undefined;

  /** Keeps dossiers when it is told how to read a firm's. */
  constructor(
    private readonly taxonomy: string,
    private readonly dossierOf?: DossierReader,
  ) {
    this.dossiers = dossierOf && new DossiersBuilder(this.places);
  }

  add(resolved: ResolvedSupplier): void {
    const { supplier, place } = resolved;
    this.addActivities(supplier.activities);
    this.place.push(this.places.numberOf(place));
    this.turnover.push(supplier.turnover ?? NaN);
    this.freeCapacity.push(supplier.freeCapacity ?? NaN);
    this.exportShare.push(supplier.export?.share ?? NaN);
    this.headcount.push(supplier.headcount === undefined ? 0 : supplier.headcount + 1);
    this.status.push(statusOf(supplier));
    this.reach.push(this.reaches.numberOf(resolved));
    this.certifications.push(this.certificationLists.numberOf(supplier.certifications));
    this.languages.push(this.languageLists.numberOf(supplier.languages));
    this.markets.push(this.marketLists.numberOf(supplier.export?.markets));
    this.hash.push(tieHash(supplier.id));
    this.ids.push(supplier.id);
    this.names.push(supplier.name);
    if (this.dossierOf) this.dossiers?.add(this.dossierOf(resolved));
  }

  private addActivities(codes: readonly string[]): void {
    const firm = this.activity.length;
    this.activity.push(this.numberOf(codes[0] ?? ""));
    for (let i = 1; i < codes.length; i += 1) {
      this.moreFirm.push(firm);
      this.moreActivity.push(this.numberOf(codes[i]!));
    }
  }

  private numberOf(code: string): number {
    return this.activities.numberOf(code, () => code);
  }

  /** The segment of all firms that were added. */
  finished(): Segment {
    const size = this.activity.length;
    const { codes, renumber } = sortedCodes(this.activities.values);
    const activity = renumber(this.activity.finished());
    const moreActivity = renumber(this.moreActivity.finished());
    const moreFirm = this.moreFirm.finished();
    const { table, rowOf: placeRow } = this.places.finished();
    const tree = placeTree(table.lat, table.lon);
    const place = this.place.finished().map((number) => placeRow[number]!);
    const amount = this.turnover.finished().map((value) => (Number.isNaN(value) ? -1 : value));
    const hash = this.hash.finished();
    const { forest, items } = buildForest(
      entriesOf(activity, moreFirm, moreActivity, codes.length),
      { place, amount, hash },
      tree,
    );
    const order = items.subarray(0, size);
    const rowOf = inverse(order);
    const segment: Segment = {
      size,
      taxonomy: this.taxonomy,
      activities: codes,
      principalStarts: startsOf(activity, codes.length),
      places: table,
      placeTree: tree,
      reaches: this.reaches.finished(),
      certificationLists: this.certificationLists.finished(),
      languageLists: this.languageLists.finished(),
      marketLists: this.marketLists.finished(),
      ...this.rows(place, hash, order),
      freeCapacity: amountColumn(this.freeCapacity.finished(), order),
      exportShare: amountColumn(this.exportShare.finished(), order),
      ids: gatheredText(this.ids.finished(), order),
      names: gatheredText(this.names.finished(), order),
      ...furtherActivities(
        moreFirm.map((firm) => rowOf[firm]!),
        moreActivity,
        codes.length,
      ),
      secondaryRows: items.slice(size).map((firm) => rowOf[firm]!),
      forest,
      ...(this.dossiers && { dossiers: this.dossiers.finished(order, placeRow) }),
    };
    summarise(segment);
    return segment;
  }

  private rows(place: Uint32Array, hash: Uint32Array, order: Uint32Array) {
    const turnover = this.turnover.finished();
    const unit = commonUnit(turnover);
    const columns = {
      hash,
      place,
      turnover: unit ? encodeAmounts(turnover, unit) : new Uint32Array(turnover.length),
      headcount: this.headcount.finished(),
      status: Uint32Array.from(this.status.finished()),
      reach: this.reach.finished(),
      certifications: this.certifications.finished(),
      languages: this.languages.finished(),
      markets: this.markets.finished(),
    };
    const exactTurnover = unit ? new Float64Array(0) : Float64Array.from(order, (firm) => turnover[firm] ?? NaN);
    return { rows: packRows(columns, order), turnover: unit ?? NO_UNIT, exactTurnover };
  }
}
