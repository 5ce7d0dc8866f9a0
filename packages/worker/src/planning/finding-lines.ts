import { canonicalJson } from "../contracts/canonical-json.js";
import type { FailureCode } from "../contracts/primitives.js";
import { WrittenJson } from "../contracts/written-json.js";
import { linesOf } from "./lines-of.js";

/** Whom a finding concerns. */
export interface Concern {
  /** Id of the chamber that owns the need it is about; undefined when it is about none, or nobody owns it. */
  readonly owner?: string | undefined;
  /** Region codes of the firms that it is about; null where unknown. */
  readonly regions: readonly (string | null)[];
  /** True for what is told of a need to those alone who do not learn all of it. */
  readonly part?: boolean;
}

/** A finding as it is passed on: written as it will be published. */
export interface WrittenFinding extends Concern {
  readonly item: WrittenJson;
}

/** A need that could not be looked at. */
export interface UnseenNeed extends Concern {
  readonly needId: string;
  readonly failure: FailureCode;
}

/** A finding as two lines of JSON: whom it concerns, and the item in canonical JSON. */
export const findingLines = ({ item, owner, regions, part }: Concern & { readonly item: object }) =>
  `${JSON.stringify({ owner, regions, ...(part && { part }) } satisfies Concern)}\n${canonicalJson(item)}\n`;

/** The findings in such lines, in their order. */
export function* readFindingLines(content: Uint8Array): Generator<WrittenFinding> {
  const lines = linesOf(content);
  for (const head of lines) {
    const item = new WrittenJson(lines.next().value as string);
    yield { ...(JSON.parse(head) as Concern), item };
  }
}
