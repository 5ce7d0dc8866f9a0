import { amountOf, commonUnit, encodeAmounts, type Unit } from "./amounts.js";
import { codesUpTo, type Codes } from "./narrow.js";

/** Amounts by row that no search looks at, so that they lie beside the rows and not in them. */
export interface AmountColumn {
  readonly unit: Unit;
  /** By row, in `unit`; empty where no amount is known, or where `exact` is used. */
  readonly codes: Codes;
  /** By row, NaN when unknown, where amounts are no whole multiples of a unit; else empty. */
  readonly exact: Float64Array;
}

/** Amounts are stored as they are. */
export const NO_UNIT: Unit = { multiplier: 1, divisor: 1 };

/** The column of amounts (NaN when unknown) in the given order. */
export function amountColumn(amounts: Float64Array, order: Uint32Array): AmountColumn {
  if (amounts.every(Number.isNaN)) return { unit: NO_UNIT, codes: codesUpTo(0, 0), exact: new Float64Array(0) };
  const unit = commonUnit(amounts);
  if (!unit) {
    const exact = Float64Array.from(order, (firm) => amounts[firm]!);
    return { unit: NO_UNIT, codes: codesUpTo(0, 0), exact };
  }
  return { unit, codes: packed(encodeAmounts(amounts, unit), order), exact: new Float64Array(0) };
}

function packed(codes: Uint32Array, order: Uint32Array): Codes {
  const largest = codes.reduce((most, code) => Math.max(most, code), 0);
  const column = codesUpTo(largest, order.length);
  order.forEach((firm, row) => (column[row] = codes[firm]!));
  return column;
}

/** The amount of a row; undefined when unknown. */
export function amountAt({ unit, codes, exact }: AmountColumn, row: number): number | undefined {
  const amount = exact[row] ?? amountOfCode(unit, codes[row] ?? 0);
  return Number.isNaN(amount) ? undefined : amount;
}

function amountOfCode(unit: Unit, code: number): number {
  return code === 0 ? NaN : amountOf(unit, code);
}
