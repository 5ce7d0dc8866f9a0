import { InputError, type Issue } from "../errors.js";
import { remember } from "./bounded-cache.js";
import { codeFinder } from "./nearest-codes.js";
import type { Labels, Taxonomy, TaxonomyNode } from "./taxonomy.js";

/** One row of a taxonomy table. */
export interface TaxonomyRow {
  readonly code: string;
  /** Code of the row above, which may come later in the table; absent or empty at the top. */
  readonly parent?: string;
  /** Name of the row's level; one below its parent's when absent. Needed only where a child skips a level. */
  readonly level?: string;
  /** French when it is one text. */
  readonly label?: string;
  readonly labels?: Labels;
}

export interface TaxonomyTable {
  readonly id: string;
  /** Names of the levels, top first; `level 1`, `level 2`… when absent. */
  readonly levels?: readonly string[];
  readonly rows: readonly TaxonomyRow[];
  /** Rewrites harmless variants of a code (`62.01`) into the code itself (`6201`); tried when a code is unknown as it stands. */
  readonly canonical?: (code: string) => string;
}

/**
 * A taxonomy from any tree given as (code, parent, label).
 *
 * @throws InputError with every faulty row (`rows[i].code`, `rows[i].parent`, `rows[i].level`): an empty or repeated code, an
 * unknown parent, a row that is its own ancestor, an unknown level.
 */
export function taxonomyFromRows(table: TaxonomyTable): Taxonomy {
  const rows = new Map(table.rows.map((row) => [row.code, row]));
  if (table.rows.length === 0) throwIfAny([{ code: "missing", path: "rows", message: "The taxonomy has no rows." }]);
  throwIfAny([...codeFaults(table.rows), ...parentFaults(table.rows, rows), ...levelFaults(table)]);
  throwIfAny(cycleFaults(table.rows, rows));
  const nodes = treeOf(table, rows);
  const canonical = table.canonical ?? ((code: string) => code.trim());
  const get = (code: string) => nodes.get(code) ?? nodes.get(canonical(code));
  const finder = codeFinder([...nodes.values()]);
  const suggestions = remember((code) => finder.nearest(code, canonical(code)), 1_000);
  return {
    id: table.id,
    levels: levelNames(table.levels, nodes),
    size: nodes.size,
    get,
    nodes: () => nodes.values(),
    lineage: (code) => lineage(get(code), nodes),
    suggest: (code, limit = 3) => suggestions(code).slice(0, limit),
  };
}

function throwIfAny(issues: Issue[]): void {
  if (issues.length > 0) throw new InputError(issues);
}

function codeFaults(rows: readonly TaxonomyRow[]): Issue[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ code }, i): Issue[] => {
    if (code === "") return [{ code: "missing", path: `rows[${i}].code`, message: "A code is missing." }];
    const before = first.get(code);
    first.set(code, before ?? i);
    if (before === undefined) return [];
    const message = `${code} stands in rows[${before}] already.`;
    return [{ code: "duplicate-id", path: `rows[${i}].code`, value: code, message, expected: "each code once" }];
  });
}

function parentFaults(rows: readonly TaxonomyRow[], byCode: ReadonlyMap<string, TaxonomyRow>): Issue[] {
  return rows.flatMap(({ code, parent }, i): Issue[] => {
    if (!parent || byCode.has(parent)) return [];
    const message = `The parent ${parent} of ${code} is not a code of the table.`;
    return [{ code: "unknown-code", path: `rows[${i}].parent`, value: parent, message }];
  });
}

function levelFaults({ rows, levels }: TaxonomyTable): Issue[] {
  return rows.flatMap(({ level }, i): Issue[] => {
    if (level === undefined || levels?.includes(level)) return [];
    const expected = levels ? `one of ${levels.join(", ")}` : "no level, as the taxonomy names none";
    return [
      { code: "unknown-code", path: `rows[${i}].level`, value: level, message: `${level} is not a level.`, expected },
    ];
  });
}

/** A row that meets itself on its way to the top. Rows that only hang below such a cycle are not reported again. */
function cycleFaults(rows: readonly TaxonomyRow[], byCode: ReadonlyMap<string, TaxonomyRow>): Issue[] {
  const reachesTop = new Set<string>();
  return rows.flatMap((row, i): Issue[] => {
    const path: string[] = [];
    const passed = new Set<string>();
    for (let at: TaxonomyRow | undefined = row; at && !reachesTop.has(at.code); at = byCode.get(at.parent ?? "")) {
      if (passed.has(at.code)) return at.code === row.code ? [cycleFault(path, i)] : [];
      passed.add(at.code);
      path.push(at.code);
    }
    for (const code of path) reachesTop.add(code);
    return [];
  });
}

function cycleFault(path: readonly string[], i: number): Issue {
  const circle = [...path, path[0]].join(" → ");
  return { code: "out-of-range", path: `rows[${i}].parent`, value: path[0], message: `${circle} goes in a circle.` };
}

function treeOf(table: TaxonomyTable, rows: ReadonlyMap<string, TaxonomyRow>): Map<string, TaxonomyNode> {
  const levelIndex = new Map(table.levels?.map((level, i) => [level, i]));
  const depths = new Map<string, number>();
  const depthOf = (row: TaxonomyRow): number => {
    const known = depths.get(row.code);
    if (known !== undefined) return known;
    const parent = rows.get(row.parent ?? "");
    const depth = levelIndex.get(row.level ?? "") ?? (parent ? depthOf(parent) + 1 : 0);
    depths.set(row.code, depth);
    return depth;
  };
  return new Map(table.rows.map((row) => [row.code, nodeOf(row, depthOf(row))]));
}

function nodeOf({ code, parent, label, labels }: TaxonomyRow, depth: number): TaxonomyNode {
  return { code, ...(parent ? { parent } : {}), depth, labels: labels ?? (label === undefined ? {} : { fr: label }) };
}

function levelNames(given: readonly string[] | undefined, nodes: ReadonlyMap<string, TaxonomyNode>): readonly string[] {
  const deepest = [...nodes.values()].reduce((depth, node) => Math.max(depth, node.depth), 0);
  return Array.from({ length: Math.max(deepest + 1, given?.length ?? 0) }, (_, i) => given?.[i] ?? `level ${i + 1}`);
}

function lineage(node: TaxonomyNode | undefined, nodes: ReadonlyMap<string, TaxonomyNode>): readonly TaxonomyNode[] {
  const path: TaxonomyNode[] = [];
  for (let at = node; at; at = nodes.get(at.parent ?? "")) path.unshift(at);
  return path;
}
