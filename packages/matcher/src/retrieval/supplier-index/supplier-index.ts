import { readDossier, type Corpus } from "../../dossier/index.js";
import type { CountryPack, ResolvedSupplier } from "../../reference/index.js";
import { indexCorpus } from "../dossiers/index-corpus.js";
import { noPack, repeatedIds, unknownIds } from "../id-faults.js";
import { textAt } from "../columns/text-column.js";
import { encodeSnapshot } from "../snapshot/encode.js";
import { memoryOf } from "../snapshot/segment-columns.js";
import { supplierAt } from "./read-segment.js";
import { RowLookup } from "./row-lookup.js";
import { RowSet } from "./row-set.js";
import { SegmentBuilder, type DossierReader } from "./segment-builder.js";
import type { Segment } from "./segment.js";

/** A segment of an index, and which of its firms were removed since it was built. */
export interface IndexPart {
  readonly segment: Segment;
  readonly removed: RowSet;
  /** Added to a row, it gives the number of the firm in the whole index. */
  readonly firstFirm: number;
}

/**
 * The firms of a register in columns, ready to be searched. It never changes: adding and removing give a new index that shares what
 * is the same, and rankings over it equal those over an index built anew.
 */
export class SupplierIndex {
  private readonly lookups = new Map<Segment, RowLookup>();
  private knownCorpus: Corpus | undefined;

  private constructor(readonly parts: readonly IndexPart[]) {}

  /** Throws an {@link InputError} when two firms have the same id. It keeps dossiers when it is told how to read a firm's. */
  static build(suppliers: Iterable<ResolvedSupplier>, taxonomy: string, dossierOf?: DossierReader): SupplierIndex {
    const builder = new SegmentBuilder(taxonomy, dossierOf);
    for (const supplier of suppliers) builder.add(supplier);
    return SupplierIndex.of(builder.finished());
  }

  /** An index of a segment that was stored, and so checked before. */
  static opened(segment: Segment): SupplierIndex {
    return new SupplierIndex([{ segment, removed: RowSet.empty(segment.size), firstFirm: 0 }]);
  }

  /** An index of one segment; refuses one in which an id stands twice. */
  static of(segment: Segment): SupplierIndex {
    const index = SupplierIndex.opened(segment);
    const { repeated } = index.lookup(segment);
    if (repeated.length > 0)
      throw repeatedIds(
        repeated.map((row) => textAt(segment.ids, row)),
        "firms",
      );
    return index;
  }

  /** How many firms. */
  get size(): number {
    return this.parts.reduce((size, { segment, removed }) => size + segment.size - removed.size, 0);
  }

  /** Id of the taxonomy of all activities. */
  get taxonomy(): string {
    return this.parts[0]!.segment.taxonomy;
  }

  /** Bytes of the columns and trees, and of ids and names. */
  get memory(): { readonly structure: number; readonly text: number } {
    const sizes = this.parts.map(({ segment }) => memoryOf(segment));
    const total = (part: "structure" | "text") => sizes.reduce((sum, size) => sum + size[part], 0);
    return { structure: total("structure"), text: total("text") };
  }

  /** Whether it keeps what firms say of themselves and have done, as some criteria need. */
  get keepsDossiers(): boolean {
    return this.corpus !== undefined;
  }

  /** The texts of all firms; undefined when it keeps none. */
  get corpus(): Corpus | undefined {
    return (this.knownCorpus ??= indexCorpus(this.parts));
  }

  has(id: string): boolean {
    return this.find(id) !== undefined;
  }

  /** What the index holds of a firm: everything a ranking asks for, and the name. */
  get(id: string): ResolvedSupplier | undefined {
    const found = this.find(id);
    return found && supplierAt(found.part.segment, found.row);
  }

  /** All firms, in the index's own order. */
  *suppliers(): Generator<ResolvedSupplier> {
    for (const { segment, removed } of this.parts) {
      for (let row = 0; row < segment.size; row += 1) if (!removed.has(row)) yield supplierAt(segment, row);
    }
  }

  /** The ids of all firms, in the index's own order. */
  *ids(): Generator<string> {
    for (const { segment, removed } of this.parts) {
      for (let row = 0; row < segment.size; row += 1) if (!removed.has(row)) yield textAt(segment.ids, row);
    }
  }

  /**
   * The index with more firms. Throws an {@link InputError} when one has an id that is taken. The pack is that of the firms' codes and
   * places; without it, an index that keeps dossiers takes only firms that come from such an index.
   */
  with(suppliers: Iterable<ResolvedSupplier>, pack?: CountryPack): SupplierIndex {
    const { segment } = SupplierIndex.build(suppliers, this.taxonomy, this.dossierReader(pack)).parts[0]!;
    const ids = Array.from({ length: segment.size }, (_, row) => textAt(segment.ids, row));
    const taken = ids.filter((id) => this.has(id));
    if (taken.length > 0) throw repeatedIds(taken, "firms");
    const firstFirm = this.parts.reduce((rows, part) => rows + part.segment.size, 0);
    return this.sharing([...this.parts, { segment, removed: RowSet.empty(segment.size), firstFirm }]);
  }

  /** The index without some firms. Throws an {@link InputError} for an id that it does not hold. */
  without(ids: Iterable<string>): SupplierIndex {
    const rows = new Map<IndexPart, number[]>(this.parts.map((part) => [part, []]));
    const unknown: string[] = [];
    for (const id of ids) {
      const found = this.find(id);
      if (found) rows.get(found.part)!.push(found.row);
      else unknown.push(id);
    }
    if (unknown.length > 0) throw unknownIds(unknown, "id");
    return this.sharing(this.parts.map((part) => ({ ...part, removed: part.removed.with(rows.get(part)!) })));
  }

  /**
   * The index as one block of memory, in which {@link openSupplierIndex} reads it in place. The same firms in the same order give
   * the same bytes, so their SHA-256 may serve as their name.
   */
  snapshot(): Uint8Array {
    return encodeSnapshot(this.merged().parts[0]!.segment);
  }

  /** The same firms in one segment, for searching and storing: what {@link SupplierIndex.build} makes of them. */
  merged(): SupplierIndex {
    const [first, ...others] = this.parts;
    if (others.length === 0 && first!.removed.size === 0) return this;
    return SupplierIndex.build(this.suppliers(), this.taxonomy, this.dossierReader());
  }

  private dossierReader(pack?: CountryPack): DossierReader | undefined {
    if (!this.keepsDossiers) return undefined;
    return (firm) => {
      if (firm.dossier !== undefined) return firm.dossier;
      if (pack === undefined) throw noPack();
      return readDossier(firm, pack);
    };
  }

  /** The number of a firm in this index; undefined when it holds none of this id. */
  numberOf(id: string): number | undefined {
    const found = this.find(id);
    return found && found.part.firstFirm + found.row;
  }

  /** The id of the firm with a number. */
  idOf(firm: number): string {
    const { segment, firstFirm } = this.partOf(firm);
    return textAt(segment.ids, firm - firstFirm);
  }

  supplierOf(firm: number): ResolvedSupplier {
    const { segment, firstFirm } = this.partOf(firm);
    return supplierAt(segment, firm - firstFirm);
  }

  private partOf(firm: number): IndexPart {
    let i = this.parts.length - 1;
    while (this.parts[i]!.firstFirm > firm) i -= 1;
    return this.parts[i]!;
  }

  private find(id: string): { part: IndexPart; row: number } | undefined {
    for (const part of this.parts) {
      const row = this.lookup(part.segment).find(id);
      if (row !== undefined && !part.removed.has(row)) return { part, row };
    }
    return undefined;
  }

  private lookup(segment: Segment): RowLookup {
    const known = this.lookups.get(segment) ?? new RowLookup(segment);
    this.lookups.set(segment, known);
    return known;
  }

  /** Another index that knows where this one's firms are. */
  private sharing(parts: readonly IndexPart[]): SupplierIndex {
    const index = new SupplierIndex(parts);
    for (const [segment, lookup] of this.lookups) index.lookups.set(segment, lookup);
    return index;
  }
}
