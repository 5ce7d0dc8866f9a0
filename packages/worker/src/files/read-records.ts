import { getHeapStatistics } from "node:v8";
import type { CountryPack, Issue, Validated } from "@wasl/matcher";
import { FaultLog } from "./fault-log.js";
import { limits } from "./limits.js";
import { whereIs } from "./location.js";
import { activityProposer } from "./propose-activities.js";
import type { ReadOptions, ReadResult } from "./read-options.js";
import type { RecordKind } from "./record-kind.js";
import { recordRows, type RecordRow, type RowBatch } from "./record-rows.js";
import { RejectedInputError, rejectFile, type FileIssue } from "./reject.js";
import { RunRules } from "./run-rules.js";

interface Checks<T> {
  readonly kind: RecordKind<T>;
  readonly pack: CountryPack;
  readonly rules: RunRules<T>;
  readonly log: FaultLog;
  readonly propose: ReturnType<typeof activityProposer>;
}

/** Rows between two looks at the memory. */
const MEMORY_CHECK_ROWS = 2_048;

/**
 * Reads a file of needs or of firms: takes its rows apart, makes records of them, checks each, and keeps the sound ones.
 * Nothing is dropped: every row that is not blank becomes a record or a reject.
 */
export async function readRecords<T>(path: string, kind: RecordKind<T>, options: ReadOptions): Promise<ReadResult<T>> {
  const log = new FaultLog();
  const rules = new RunRules(kind, options.pack, options.currency);
  const checks = { kind, pack: options.pack, rules, log, propose: activityProposer(options.pack) };
  const records: T[] = [];
  const keep = options.onRecord ?? ((record: T) => void records.push(record));
  let read = 0;
  let accepted = 0;
  for await (const batch of recordRows({ file: path, kind, options, log })) {
    for (const row of rowsIn(batch, kind)) {
      if (++read % MEMORY_CHECK_ROWS === 0) checkMemory(path, row, accepted, options.heapInUse ?? heapInUse);
      const record = checkRow(row, checks, batch);
      if (record === undefined) continue;
      accepted++;
      keep(record);
    }
  }
  if (read === 0)
    throw rejectFile(path, {
      code: "empty-file",
      message: `The file holds no ${kind.name}.`,
      expected: "at least one row",
    });
  const rejected = read - accepted;
  if (rejected > 0 && !options.allowRejects) throw new RejectedInputError(log.rejects, log.unlisted);
  const { rejects, warnings, unlisted } = log;
  return { records, rejects, warnings, unlisted, read, accepted, rejected, currency: rules.currency };
}

/** One record may stand for several rows, which are checked and counted one by one. */
function rowsIn({ rows }: RowBatch, { rowsOf }: RecordKind<unknown>): readonly RecordRow[] {
  if (rowsOf === undefined) return rows;
  return rows.flatMap((row) =>
    row.record === undefined ? [row] : rowsOf(row.record).map((record) => ({ ...row, record: { ...record } })),
  );
}

function checkRow<T>(row: RecordRow, checks: Checks<T>, { locate }: RowBatch): T | undefined {
  const { kind, pack, rules, log } = checks;
  const checked = row.record === undefined ? undefined : kind.check(row.record, pack);
  const sound = checked?.ok && row.faults.length === 0 ? checked.value : undefined;
  const faults = sound === undefined ? withProposals(faultsOf(row, checked), row, checks) : rules.check(sound, row.at);
  for (const issue of faults) log.reject(locate(issue, row));
  for (const issue of row.warnings) log.warn(locate(issue, row));
  return faults.length === 0 ? sound : undefined;
}

/** Only faults that will be described are worth a proposal. */
function withProposals(
  faults: readonly FileIssue[],
  { record }: RecordRow,
  { log, propose }: Checks<unknown>,
): readonly FileIssue[] {
  if (record === undefined || log.isFull) return faults;
  return faults.map((issue) => (issue.path.startsWith("activities") ? propose(issue, record) : issue));
}

function faultsOf({ faults }: RecordRow, checked: Validated<unknown> | undefined): readonly FileIssue[] {
  return !checked || checked.ok ? faults : [...faults, ...withoutConsequences(checked.issues, faults)];
}

/**
 * Leaves out what only follows from another fault: a cell that could not be read is missing from the record, and in another
 * taxonomy no code is known.
 */
function withoutConsequences(issues: readonly Issue[], faults: readonly FileIssue[]): readonly Issue[] {
  const otherTaxonomy = issues.some(({ path }) => path === "taxonomy");
  return issues.filter(({ path }) => {
    const unread = faults.some(
      (fault) => fault.path === path || isWithin(fault.path, path) || isWithin(path, fault.path),
    );
    return !unread && !(otherTaxonomy && path.startsWith("activities["));
  });
}

function isWithin(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

function checkMemory(path: string, row: RecordRow, kept: number, inUse: () => number): void {
  if (inUse() < limits.heapShare) return;
  const message = `Reading stopped at ${whereIs(row.at)}: ${kept} records fill the memory that Node.js may use.`;
  const expected = "a smaller file (one region or one sector), or more memory: NODE_OPTIONS=--max-old-space-size=8192";
  throw rejectFile(path, { code: "too-large", message, expected });
}

function heapInUse(): number {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used / limit;
}
