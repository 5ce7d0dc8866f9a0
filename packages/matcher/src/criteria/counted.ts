/** The utility of having `count` of something of which `full` are as many as count: log(1 + count) / log(1 + full), at most 1. */
export function utilityOfCount(count: number, full: number): number {
  return Math.min(1, Math.log1p(count) / Math.log1p(full));
}
