// How do spreadsheets come in and go out?
import type { ResolvedNeed, ResolvedSupplier } from "@wasl/matcher";
import type { ReadOptions, ReadResult } from "./read-options.js";
import { readRecords } from "./read-records.js";
import { needKind, supplierKind } from "./record-kind.js";

export {
  describeFault,
  describeReject,
  excerpt,
  onOneLine,
  quote,
  RejectedInputError,
  type FileIssue,
  type Reject,
} from "./reject.js";
export type { ReadOptions, ReadResult } from "./read-options.js";
export { limits } from "./limits.js";
export { flatten, unflattened } from "./columns/flatten.js";
export { exampleRecords, exampleTable, kindOf, type TableName, type TemplateLanguage } from "./examples.js";
export { exampleWorkbook } from "./example-workbook.js";
export { readInputs, type InputFiles, type Inputs, type ReadOne } from "./read-inputs.js";
export { readFindings } from "./read-findings.js";
export {
  readIntroductions,
  type IntroductionList,
  type IntroductionSource,
  type MadeIntroduction,
} from "./read-introductions.js";
export { readOutcomes, type OutcomeSource } from "./read-outcomes.js";
export { builtInProfiles, readProfile } from "./read-profile.js";
export { readPairList, type LeftOut, type LeftOutReason, type NamedPair, type PairList } from "./pair-list.js";
export { readPairings, type PairSource } from "./letters/read-pairings.js";
export { LETTER_FORMATS, type LetterFormat } from "./letters/formats.js";
export { checkFolder } from "./letters/letter-folder.js";
export { letterFormatOf, writeDocument, writeFolder, type Mailing } from "./letters/write-letters.js";
export { gapTables } from "./gaps/tables.js";
export { gapWording } from "./gaps/wording.js";
export { checkGapFormat, writeGaps } from "./gaps/write-gaps.js";
export { groupTables } from "./groupings/tables.js";
export { groupWording } from "./groupings/wording.js";
export { checkGroupFormat, writeGroupings } from "./groupings/write-groupings.js";
export { mobilisationLines } from "./mobilisation/record.js";
export { mobilisationTables, type MobilisationTables } from "./mobilisation/tables.js";
export type { NamedTable } from "./rankings/named-table.js";
export { mobilisationWording } from "./mobilisation/wording.js";
export { checkMobilisationFormat, writeMobilisation } from "./mobilisation/write-mobilisation.js";
export { readPreferences } from "./read-preferences.js";
export { readTaxonomy } from "./read-taxonomy.js";
export {
  exposureRows,
  summaryLines,
  viewAllocatedNeed,
  type AllocatedFirmView,
  type AllocatedNeedView,
  type WrittenAllocation,
} from "./allocation/allocation-view.js";
export { allocationWording } from "./allocation/wording.js";
export { checkAllocationFormat, writeAllocation } from "./allocation/write-allocation.js";
export { csvStyle, csvText } from "./rankings/csv-text.js";
export { neutralText, plainText } from "./rankings/neutral-text.js";
export { needColumns } from "./columns/need-columns.js";
export { supplierColumns } from "./columns/supplier-columns.js";
export type { Column } from "./columns/column.js";
export { checkOutput, OutputError, writeAtomically } from "./rankings/atomic-file.js";
export { numberFormats } from "./rankings/number-formats.js";
export type { RankingContext, ShownRanking } from "./rankings/context.js";
export { viewNeed, placeName, type NeedView, type IntroductionView } from "./rankings/need-view.js";
export { rankingRecord } from "./rankings/ranking-record.js";
export { checkReportFormat, writeReport } from "./reports/write-report.js";
export { fileHash, sourceFiles } from "./reports/source-files.js";
export { checkRankingFormat, writeRankings } from "./rankings/write-rankings.js";

/** Reads a CSV, XLSX, JSON or JSONL file of needs. Throws a {@link RejectedInputError} when it cannot be used. */
export function readNeeds(path: string, options: ReadOptions): Promise<ReadResult<ResolvedNeed>> {
  return readRecords(path, needKind, options);
}

/** Reads a CSV, XLSX, JSON or JSONL register of firms. Throws a {@link RejectedInputError} when it cannot be used. */
export function readSuppliers(path: string, options: ReadOptions): Promise<ReadResult<ResolvedSupplier>> {
  return readRecords(path, supplierKind, options);
}
