import { codesUpTo } from "../columns/narrow.js";

/** Codes in ascending order, and numbers of the codes as they came turned into numbers in that order. */
export function sortedCodes(codes: readonly string[]) {
  const sorted = codes.toSorted();
  const numbers = new Map(sorted.map((code, number) => [code, number]));
  const ranks = codes.map((code) => numbers.get(code)!);
  return { codes: sorted, renumber: (values: Uint32Array) => values.map((number) => ranks[number]!) };
}

/** An entry for each firm's principal activity, and one for each further activity in the groups behind. */
export function entriesOf(activity: Uint32Array, moreFirm: Uint32Array, moreActivity: Uint32Array, activities: number) {
  const firms = activity.length;
  const item = new Uint32Array(firms + moreFirm.length);
  const group = new Uint32Array(item.length);
  for (let firm = 0; firm < firms; firm += 1) item[firm] = firm;
  group.set(activity);
  item.set(moreFirm, firms);
  for (let i = 0; i < moreActivity.length; i += 1) group[firms + i] = activities + moreActivity[i]!;
  return { item, group, groups: 2 * activities };
}

/** The first row of each group of equal numbers once they are sorted, and the row after the last group. */
export function startsOf(numbers: Uint32Array, groups: number): Uint32Array {
  const starts = new Uint32Array(groups + 1);
  for (const number of numbers) starts[number + 1]! += 1;
  for (let group = 0; group < groups; group += 1) starts[group + 1]! += starts[group]!;
  return starts;
}

/** The activities of the firms that have several, besides the principal one, by row: where those of each end, and which they are. */
export function furtherActivities(rows: Uint32Array, activities: Uint32Array, count: number) {
  // A stable sort keeps the activities of a firm in the order in which it gave them.
  const order = Uint32Array.from(rows.keys()).sort((a, b) => rows[a]! - rows[b]! || a - b);
  const moreRows: number[] = [];
  const moreEnds: number[] = [];
  const moreActivities = codesUpTo(count, rows.length);
  order.forEach((from, i) => {
    if (moreRows.at(-1) !== rows[from]) moreRows.push(rows[from]!);
    moreEnds[moreRows.length - 1] = i + 1;
    moreActivities[i] = activities[from]!;
  });
  return { moreRows: Uint32Array.from(moreRows), moreEnds: Uint32Array.from(moreEnds), moreActivities };
}

/** Where each item stands in an order. */
export function inverse(order: Uint32Array): Uint32Array {
  const positions = new Uint32Array(order.length);
  order.forEach((item, position) => (positions[item] = position));
  return positions;
}
