import { checkNeed, checkSupplier, orThrow, SupplierIndexBuilder } from "@wasl/matcher";
import { frenchAwards, readLocatedJudgments, readNeedGroups, type AwardSet } from "@wasl/fixtures";
import { counted } from "../counted.js";
import { tell } from "../output.js";
import type { JudgedInputs } from "./judged-inputs.js";
import { unknownIn, unknownWarnings } from "./judgment-file.js";

/** The award sets that come with Wasl, by the country. */
const AWARDS: Readonly<Record<string, AwardSet>> = { fr: frenchAwards };

/** Needs, firms and judgments of an award set, without the records whose codes do not exist, of which it tells. */
export async function readAwards(country: string): Promise<JudgedInputs> {
  const set = AWARDS[country] ?? frenchAwards;
  const leftOut = { needs: 0, suppliers: 0 };
  const needs = (await set.readNeeds(() => (leftOut.needs += 1))).map((need) => orThrow(checkNeed(need, set.pack)));
  const builder = new SupplierIndexBuilder(set.pack);
  for await (const firm of set.streamSuppliers(() => (leftOut.suppliers += 1)))
    builder.add(orThrow(checkSupplier(firm, set.pack)));
  const register = builder.finished();
  tell(
    `${set.id}: ${counted(leftOut.needs, "need")} and ${counted(leftOut.suppliers, "firm")} are left out, as its datasheet says.`,
  );
  const judgments = await readLocatedJudgments(set.judgmentsPath);
  const ids = new Set(needs.map(({ need }) => need.id));
  const unknown = unknownIn(
    judgments,
    (id) => ids.has(id),
    (id) => register.has(id),
  );
  return {
    pack: set.pack,
    needs,
    register,
    judgments,
    groups: await readNeedGroups(set.groupsPath),
    warnings: unknownWarnings(unknown, judgments.length),
  };
}
