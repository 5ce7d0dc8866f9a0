/** A number as a DOUBLE: with an exponent, since SQL reads `0.02` as a decimal fraction. */
export function number(value: number): string {
  const text = value.toExponential();
  return value < 0 ? `(${text})` : text;
}

/**
 * The branches of a CASE for a piecewise linear curve over log10 of a column that is not null: 0 outside its points. DuckDB
 * takes a logarithm only for the rows of its branch.
 */
export function curveSql(curve: readonly (readonly [x: number, y: number])[], column: string): string {
  const first = curve[0]!;
  const last = curve.at(-1)!;
  const segments = curve
    .slice(1)
    .map((to, i) => `WHEN ${column} <= ${number(to[0])} THEN ${segment(curve[i]!, to, column)}`);
  return `WHEN ${column} < ${number(first[0])} OR ${column} > ${number(last[0])} THEN 0e0 ${segments.join(" ")} ELSE 0e0`;
}

type CurvePoint = readonly [x: number, y: number];

function segment([x0, y0]: CurvePoint, [x1, y1]: CurvePoint, column: string): string {
  if (y0 === y1) return number(y0);
  const span = Math.log10(x1) - Math.log10(x0);
  return `${number(y0)} + ${number(y1 - y0)} * ((log10(${column}) - ${number(Math.log10(x0))}) / ${number(span)})`;
}
