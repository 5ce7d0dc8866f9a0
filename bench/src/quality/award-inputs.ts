import {
  checkNeed,
  checkSupplier,
  orThrow,
  SupplierIndexBuilder,
  type CountryPack,
  type ResolvedNeed,
  type ResolvedSupplier,
  type SupplierIndex,
} from "@wasl/matcher";
import { cpv } from "@wasl/matcher/cpv";
import { frenchAwards, readJudgments, readNeedGroups, type Judgment, type NeedGroups } from "@wasl/fixtures";
import { readNeeds, readSuppliers } from "@wasl/worker";

/** Awards by which rankings are measured. */
export interface AwardInputs {
  readonly pack: CountryPack;
  readonly needs: readonly ResolvedNeed[];
  readonly register: SupplierIndex;
  /** All of them, also those about needs and firms that were rejected: these count as 0 and as not found. */
  readonly judgments: readonly Judgment[];
  readonly groups: NeedGroups;
  readonly rejected: { readonly needs: number; readonly firms: number };
}

/** Files in Wasl's import formats, with CPV codes. */
export interface AwardFiles {
  readonly needs: string;
  readonly suppliers: string;
  readonly judgments: string;
  readonly groups: string;
}

/** The French awards that come with Wasl. */
export async function readFrenchAwards(): Promise<AwardInputs> {
  const rejected = { needs: 0, firms: 0 };
  const { pack, groupsPath } = frenchAwards;
  const needs = await frenchAwards.readNeeds(() => (rejected.needs += 1));
  const builder = new SupplierIndexBuilder(pack);
  for await (const firm of frenchAwards.streamSuppliers(() => (rejected.firms += 1)))
    builder.add(orThrow(checkSupplier(firm, pack)));
  return {
    pack,
    needs: needs.map((need) => orThrow(checkNeed(need, pack))),
    register: builder.finished(),
    judgments: await frenchAwards.readJudgments(),
    groups: await readNeedGroups(groupsPath),
    rejected,
  };
}

/** Awards in files. Rows that are rejected are left out, as `--allow-rejects` does. */
export async function readAwardFiles(files: AwardFiles): Promise<AwardInputs> {
  const builder = new SupplierIndexBuilder(cpv);
  const needs = await readNeeds(files.needs, { pack: cpv, allowRejects: true });
  const firms = await readSuppliers(files.suppliers, {
    pack: cpv,
    allowRejects: true,
    onRecord: (record) => builder.add(record as ResolvedSupplier),
    ...(needs.currency && { currency: needs.currency }),
  });
  return {
    pack: cpv,
    needs: needs.records,
    register: builder.finished(),
    judgments: await readJudgments(files.judgments),
    groups: await readNeedGroups(files.groups),
    rejected: { needs: needs.rejected, firms: firms.rejected },
  };
}
