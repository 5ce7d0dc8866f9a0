// Who is worth scoring? Firms in columns, in trees of which every node bounds what its firms can score.
export { VERDICTS } from "./bounds/eligibility-bounds.js";
export { CapableScan } from "./bounds/capable-scan.js";
export { DossierScan } from "./bounds/dossier-scan.js";
export { dossierQuestion } from "./bounds/dossier-utilities.js";
export { LeafScan } from "./bounds/leaf-scan.js";
export { ANY_ACTIVITY, PreparedSegment, type FewFirms } from "./bounds/prepared-segment.js";
export type { ActivityTree } from "./bounds/sector-tiers.js";
export { SegmentQuery } from "./bounds/segment-query.js";
export { endOf, NO_TREE, rightOf, startOf } from "./forest/forest.js";
export { leastTieKey } from "./forest/least-tie.js";
export { FirmQuery } from "./need-index/firm-query.js";
export { noDossiers, repeatedIds, unknownIds } from "./id-faults.js";
export { buildNeedIndex, type NeedIndex } from "./need-index/need-index.js";
export { openSegment, SnapshotError } from "./snapshot/open.js";
export type { RowSet } from "./supplier-index/row-set.js";
export { SegmentBuilder, type DossierReader } from "./supplier-index/segment-builder.js";
export { SupplierIndex, type IndexPart } from "./supplier-index/supplier-index.js";
export { tieHash } from "./tie-hash.js";
