import type { Standing } from "../peers/peer.js";
import type { Scenario } from "../scenarios/scenario.js";
import { disagreement } from "./disagreement.js";
import type { Entrant } from "./measure.js";

/** Peers answer differently: then nothing that was measured means anything. */
export class DisagreementError extends Error {
  override readonly name = "DisagreementError";
}

/** Disagreements that are told one by one. */
const TOLD = 10;

/** Puts every need to every peer that answers it, and throws a DisagreementError when one answers unlike the first. */
export async function requireAgreement(scenario: Scenario, entrants: readonly Entrant[]): Promise<void> {
  const [reference, ...others] = entrants;
  if (reference === undefined) return;
  const expected = await answers(scenario, reference);
  const found: string[] = [];
  for (const entrant of others.filter(({ peer }) => !peer.otherwise)) {
    for (const [position, actual] of await answers(scenario, entrant)) {
      const difference = disagreement(expected.get(position)!, actual);
      if (difference === undefined) continue;
      const need = scenario.needs[position]!.need.id;
      found.push(`${scenario.name}, need ${need}: ${entrant.peer.name} against ${reference.peer.name}: ${difference}`);
    }
  }
  if (found.length > 0) throw new DisagreementError(toldAs(found));
}

async function answers({ needs, k }: Scenario, { peer, positions }: Entrant): Promise<Map<number, Standing[]>> {
  const byPosition = new Map<number, Standing[]>();
  for (const position of positions) byPosition.set(position, await peer.top(needs[position]!, k));
  return byPosition;
}

function toldAs(found: readonly string[]): string {
  const more = found.length > TOLD ? [`and ${found.length - TOLD} more`] : [];
  return ["Peers do not agree:", ...found.slice(0, TOLD), ...more].join("\n  ");
}
