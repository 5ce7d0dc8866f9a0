import { readDossier } from "./dossier/index.js";
import type { CountryPack, ResolvedNeed, ResolvedSupplier } from "./reference/index.js";
import {
  buildNeedIndex,
  openSegment,
  SegmentBuilder,
  SupplierIndex,
  type DossierReader,
  type NeedIndex,
} from "./retrieval/index.js";

/** What an index keeps. */
export interface IndexOptions {
  /**
   * Whether to keep what firms say of themselves and have done (true): profiles with the criteria capabilities, experience, orders or
   * presence ask for it. Without, an index is smaller and sooner built.
   */
  readonly dossiers?: boolean;
}

/** Makes an index of firms that come one after the other, from any source, and keeps none of their records. */
export class SupplierIndexBuilder {
  private readonly segment: SegmentBuilder;

  /** All firms carry activities of the pack's taxonomy. */
  constructor(pack: CountryPack, options?: IndexOptions) {
    this.segment = new SegmentBuilder(pack.taxonomy.id, dossierReader(pack, options));
  }

  add(supplier: ResolvedSupplier): void {
    this.segment.add(supplier);
  }

  /** The index of all firms that were added. Throws an {@link InputError} when two have the same id. */
  finished(): SupplierIndex {
    return SupplierIndex.of(this.segment.finished());
  }
}

/** An index of all firms. Throws an {@link InputError} when two have the same id. */
export function createSupplierIndex(
  suppliers: Iterable<ResolvedSupplier>,
  pack: CountryPack,
  options?: IndexOptions,
): SupplierIndex {
  return SupplierIndex.build(suppliers, pack.taxonomy.id, dossierReader(pack, options));
}

function dossierReader(pack: CountryPack, { dossiers = true }: IndexOptions = {}): DossierReader | undefined {
  return dossiers ? (firm) => readDossier(firm, pack) : undefined;
}

/** An index of needs, to find those that suit a firm. Throws an {@link InputError} when two have the same id. */
export function createNeedIndex(needs: Iterable<ResolvedNeed>, pack: CountryPack): NeedIndex {
  return buildNeedIndex([...needs], pack.taxonomy.id);
}

/** What is known of a snapshot before it is opened. */
export interface OpenOptions {
  /** The bytes were checked already, say against their SHA-256: the checksum inside is passed over. */
  readonly verified?: boolean;
}

/**
 * The index in a snapshot, read in place: nothing is copied, so threads may share the memory, which must not change any more.
 * Throws a {@link SnapshotError} for what is no snapshot, is damaged, or has a layout that this version does not read.
 */
export function openSupplierIndex(snapshot: Uint8Array, { verified = false }: OpenOptions = {}): SupplierIndex {
  return SupplierIndex.opened(openSegment(snapshot, verified));
}
