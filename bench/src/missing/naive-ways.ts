import type { ResolvedNeed, ResolvedSupplier } from "@wasl/matcher";
import { firmOf, type Firm } from "../peers/plain-firm.js";
import { byStanding, plainNeeds, type PlainNeed } from "../peers/plain-need.js";
import { coreScoring } from "../scenarios/formula.js";
import { possibleValues, type PossibleValues } from "./possible-values.js";
import { TOLD_FIELDS } from "./told-fields.js";

/** A stake as peers are to agree on it: firm, field and chance in one line. */
export type Line = string;

export function lineOf(supplierId: string, field: string, chance: number): Line {
  return [supplierId, field, chance].join(" ");
}

/** A way to all that is at stake for a need. */
export interface Way {
  readonly name: string;
  readonly of: (need: ResolvedNeed) => Line[];
}

/** What naive ways start from. */
export interface Asked {
  readonly k: number;
  readonly levels: number;
}

/** For a need: whether the first k are others once the firm at a position is another one. */
type Changes = (need: PlainNeed) => (position: number, changed: Firm) => boolean;

/** Changes one record at a time, and ranks all firms again. */
export function rankAgain(records: readonly ResolvedSupplier[], asked: Asked): Way {
  const firms = records.map(firmOf);
  const firstOf = (need: PlainNeed) =>
    firms
      .filter(need.isSuitable)
      .map(need.standing)
      .sort(byStanding)
      .slice(0, asked.k)
      .map(({ supplierId }) => supplierId)
      .sort()
      .join("|");
  const changes: Changes = (need) => {
    const before = firstOf(need);
    return (position, changed) => {
      const own = firms[position]!;
      firms[position] = changed;
      const after = firstOf(need);
      firms[position] = own;
      return after !== before;
    };
  };
  return { name: "rank everything again", of: tryingAll(records, asked, changes) };
}

/** Scores each changed record for the need alone, and holds it against the firm that it would have to beat. */
export function scoreAll(records: readonly ResolvedSupplier[], asked: Asked): Way {
  const firms = records.map(firmOf);
  const { k } = asked;
  const changes: Changes = (need) => {
    const best = firms
      .filter(need.isSuitable)
      .map(need.standing)
      .sort(byStanding)
      .slice(0, k + 1);
    const first = new Set(best.slice(0, k).map(({ supplierId }) => supplierId));
    return (_, changed) => {
      const wasIn = first.has(changed.id);
      const rival = best[wasIn ? k : k - 1];
      const isIn = need.isSuitable(changed) && (rival === undefined || byStanding(need.standing(changed), rival) < 0);
      return isIn !== wasIn;
    };
  };
  return { name: "score every changed firm", of: tryingAll(records, asked, changes) };
}

/** Tries every value that every unknown field of every firm may have. */
function tryingAll(records: readonly ResolvedSupplier[], { levels }: Asked, changes: Changes): Way["of"] {
  const plainNeed = plainNeeds(coreScoring);
  const possible = possibleValues(records, TOLD_FIELDS, coreScoring.pack.taxonomy, levels);
  return (resolved) => {
    const isOther = changes(plainNeed(resolved));
    return records.flatMap((record, position) =>
      chancesOf(record, possible, (changed) => isOther(position, firmOf(changed))),
    );
  };
}

function chancesOf(
  record: ResolvedSupplier,
  possible: PossibleValues,
  isOther: (changed: ResolvedSupplier) => boolean,
): Line[] {
  return TOLD_FIELDS.filter(({ isTold }) => !isTold(record)).flatMap((field) => {
    const changing = possible(record, field).filter(({ from }) => isOther(field.taken(record, from)));
    const chance = rounded(changing.reduce((sum, { weight }) => sum + weight, 0));
    return chance > 0 ? [lineOf(record.supplier.id, field.id, chance)] : [];
  });
}

const rounded = (chance: number) => Math.round(chance * 1e12) / 1e12;
