import type { ResolvedNeed } from "@wasl/matcher";
import type { RunOrder } from "@wasl/worker";
import { findingsQueue } from "../queues.js";
import { findingEffects, type Effect, type Findings, type Item } from "../verdict/effect.js";
import { learnsAll, owns, type Chamber } from "./chambers.js";
import { askLibrary } from "./library-findings.js";
import { FAILURES, poisonOf } from "./poison.js";
import type { Question } from "./questions.js";

/**
 * What an analysis must bring to whom, from the library in this process and the rule in words: the chamber that owns a need learns
 * all that was found of it, another chamber what is about firms of its own region, and the federation everything and what it comes
 * to. Needs that are poison are set aside, which the first and the last learn; the rest is as without them.
 */
export async function expectedFindings(analysisId: string, question: Question, order: RunOrder): Promise<Effect[]> {
  const sound = order.needs.filter(({ need }) => !poisonOf(need.id));
  const { items, summary } = await askLibrary(question, order, sound);
  return order.pack.chambers.flatMap((chamber) => {
    const setAside = order.needs.filter((need) => learnsAll(chamber, need)).flatMap(asideIfPoison);
    const found: Findings =
      chamber.kind === "federation" ? { items, setAside, summary } : { items: toldTo(chamber, items, order), setAside };
    return findingEffects({ queue: findingsQueue(chamber.id), run: analysisId }, found);
  });
}

function asideIfPoison({ need: { id } }: ResolvedNeed) {
  const poison = poisonOf(id);
  return poison ? [{ needId: id, failure: FAILURES[poison] }] : [];
}

interface Firm {
  readonly supplierId: string;
  readonly score?: number;
}

/** An item as far as the rule looks at it. */
interface FoundItem extends Item {
  readonly complete?: boolean;
  readonly introductions?: readonly Firm[];
  readonly passedOver?: readonly Firm[];
  readonly members?: readonly Firm[];
}

/** Lists of firms in an item, of which another chamber than the owner's learns those of its own region. */
const LISTS = ["introductions", "passedOver", "members"] as const;

/** What only the owner of a need learns of it: what it is worth and asks for, and what follows from other regions' firms. */
const OWNERS_ALONE = [
  ...(["short", "annualValue", "certifications", "minTurnover", "minHeadcount", "bound", "uncovered"] as const),
];

function toldTo(chamber: Chamber, items: readonly FoundItem[], { needs, register }: RunOrder): Item[] {
  const own = new Set(needs.filter((need) => owns(chamber, need)).map(({ need }) => need.id));
  const isLocal = ({ supplierId }: Firm) => register.get(supplierId)?.place.region === chamber.region;
  return items.flatMap((item) => {
    if (own.has(item.needId ?? "")) return [item];
    if (item.complete) return partOf(item, isLocal);
    return item.supplierId !== undefined && isLocal({ supplierId: item.supplierId }) ? [item] : [];
  });
}

/** The part of an item that is about some firms, or nothing when it is about none of them. */
function partOf(item: FoundItem, isTold: (firm: Firm) => boolean): Item[] {
  const lists = Object.fromEntries(
    LISTS.filter((list) => item[list]).map((list) => [list, item[list]!.filter(isTold)]),
  );
  if (Object.values(lists).every((firms) => firms.length === 0)) return [];
  const told = Object.fromEntries(Object.entries(item).filter(([name]) => !OWNERS_ALONE.includes(name as never)));
  const { members } = lists;
  const total = members && { total: members.reduce((sum, { score = 0 }) => sum + score, 0) };
  return [{ ...told, complete: false, ...lists, ...total } as Item];
}
