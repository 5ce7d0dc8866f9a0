import {
  readLocatedJudgments,
  readTrecQrels,
  warningAbout,
  type EvaluationWarning,
  type LocatedJudgment,
} from "@wasl/fixtures";
import { plainText, RejectedInputError, type Reject } from "../../files/index.js";
import { counted } from "../counted.js";
import { readFixtureFile } from "./fixture-files.js";

/** How many unknown ids an error describes. */
const DESCRIBED = 5;

/** Judgments of a `.csv` file, else of TREC qrels. Throws a {@link RejectedInputError} when there are none or a line is wrong. */
export async function readJudgmentFile(file: string): Promise<LocatedJudgment[]> {
  const judgments = await readFixtureFile(/\.csv$/i.test(file) ? readTable : readTrecQrels, file);
  if (judgments.length > 0) return judgments;
  const issue = { code: "empty-file", path: "", message: "There are no judgments in it." } as const;
  throw new RejectedInputError([{ file, issue }]);
}

async function readTable(file: string): Promise<LocatedJudgment[]> {
  const judgments = await readLocatedJudgments(file);
  return judgments.map(({ needId, supplierId, ...rest }) => ({
    ...{ needId: plainText(needId), supplierId: plainText(supplierId) },
    ...rest,
  }));
}

/** Judgments about needs or firms that the files do not hold. */
export interface UnknownJudgments {
  readonly needs: readonly LocatedJudgment[];
  readonly suppliers: readonly LocatedJudgment[];
}

/** Finds the judgments about ids that nobody knows. */
export function unknownIn(
  judgments: readonly LocatedJudgment[],
  knowsNeed: (id: string) => boolean,
  knowsSupplier: (id: string) => boolean,
): UnknownJudgments {
  return {
    needs: judgments.filter(({ needId }) => !knowsNeed(needId)),
    suppliers: judgments.filter(({ supplierId }) => !knowsSupplier(supplierId)),
  };
}

/** The error that names the first few unknown ids with their lines, and says how to go on without them. */
export function unknownIdsError(file: string, { needs, suppliers }: UnknownJudgments): RejectedInputError {
  const rejects = [
    ...needs.map(({ needId, line }) => unknownId(file, line, "need_id", needId, "need")),
    ...suppliers.map(({ supplierId, line }) => unknownId(file, line, "supplier_id", supplierId, "firm")),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const error = new RejectedInputError(rejects.slice(0, DESCRIBED), Math.max(0, rejects.length - DESCRIBED));
  error.message +=
    `\nThe files do not hold the needs of ${counted(needs.length, "judgment")}, nor the firms of ${suppliers.length}.` +
    " Correct them, or pass --allow-rejects: these firms then count as not found, these needs as 0.";
  return error;
}

function unknownId(file: string, line: number, column: string, value: string, what: string): Reject {
  const message = `The files hold no ${what} with the id ${JSON.stringify(value)}.`;
  return { file, line, column, issue: { code: "unknown-id", path: column, value, message } };
}

/** What the report says about judgments on unknown needs and firms. */
export function unknownWarnings({ needs, suppliers }: UnknownJudgments, judgments: number): EvaluationWarning[] {
  const needIds = needs.map(({ needId }) => needId);
  const supplierIds = suppliers.map(({ supplierId }) => supplierId);
  return [
    ...warningAbout("unknown-needs", needIds, judgments),
    ...warningAbout("unknown-suppliers", supplierIds, judgments),
  ];
}
