import type { ResolvedNeed } from "@wasl/matcher";
import {
  certificateLeverage,
  groupNearMisses,
  NearMissSearch,
  rankCertified,
  type CertificateLeverage,
  type NearMissGroup,
  type NeedNearMisses,
  type VerifiedLeverage,
} from "@wasl/matcher/mobilise";
import type { QuestionOf } from "../contracts/index.js";
import { owningChamber } from "../planning/routing.js";
import type { Analysis, World } from "./analysis.js";
import { madeOnce } from "./kept.js";
import { wantedBy } from "./wanted.js";

/** The near misses of one need. */
interface Near {
  readonly found: NeedNearMisses;
  readonly owner?: string | undefined;
}

type Asked = QuestionOf<"mobilisation">;

/** As many as `mobilise` counts leverage from, of each certificate of a need. */
const CERTIFICATE_LIMIT = 1_000;

const searchFor = madeOnce(
  ({ matcher, register }, { limit }: Asked) =>
    new NearMissSearch(matcher, register, { limit, certificateLimit: CERTIFICATE_LIMIT }),
);

/** Searches each need for firms that one gap keeps from its first places, and counts what certificates would unlock. */
export const mobilisation: Analysis<"mobilisation", Near> = {
  look: (need, world, question) => ({
    found: searchFor(world, question).of(need, wantedBy(need, world)),
    owner: owningChamber(need, world.matcher.pack),
  }),
  conclude: (near, needs, world, question) => {
    const found = near.map((one) => one.found);
    return {
      found: near.flatMap(({ found: { nearMisses }, owner }) =>
        nearMisses.map((item) => ({ item, owner, regions: [item.region ?? null] })),
      ),
      summary: {
        groups: groupNearMisses(found).map(counted),
        leverage: certificateLeverage(found, question.steps).map((row) => verify(row, needs, world, question.verified)),
      },
    };
  },
};

/** Which firms and needs they are follows from the near misses. */
const counted = ({ supplierIds, needIds, ...group }: NearMissGroup) => ({
  ...group,
  firms: supplierIds.length,
  needs: needIds.length,
});

/** Certifies the first firms of a curve together, and ranks again. */
function verify(
  row: CertificateLeverage,
  needs: readonly ResolvedNeed[],
  world: World,
  most: number,
): VerifiedLeverage {
  const supplierIds = row.curve.slice(0, most).map(({ supplierId }) => supplierId);
  if (supplierIds.length === 0) return row;
  const asked = needs.map((need) => ({ need, places: wantedBy(need, world) }));
  const certified = { certification: row.certification, supplierIds };
  return { ...row, verified: rankCertified(world.matcher, world.register, asked, certified) };
}
