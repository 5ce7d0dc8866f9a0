/** How whole numbers stand for amounts: `amount = (code - 1) * multiplier / divisor`, exactly; code 0 is an unknown amount. */
export interface Unit {
  readonly multiplier: number;
  readonly divisor: number;
}

/** Units to try, largest first; the last is a hundredth, as in cents. */
const UNITS: readonly Unit[] = [
  { multiplier: 1_000, divisor: 1 },
  { multiplier: 1, divisor: 1 },
  { multiplier: 1, divisor: 100 },
];

const MOST = 0xffffffff;

/** The largest unit of which all amounts are whole multiples that fit 32 bits; undefined when there is none. NaN is unknown. */
export function commonUnit(amounts: Float64Array): Unit | undefined {
  return UNITS.find((unit) => amounts.every((amount) => Number.isNaN(amount) || isMultiple(amount, unit)));
}

export function encodeAmounts(amounts: Float64Array, unit: Unit): Uint32Array {
  return Uint32Array.from(amounts, (amount) => (Number.isNaN(amount) ? 0 : codeOf(amount, unit)));
}

/** The amount of a code above 0. */
export function amountOf({ multiplier, divisor }: Unit, code: number): number {
  return ((code - 1) * multiplier) / divisor;
}

function codeOf(amount: number, { multiplier, divisor }: Unit): number {
  return 1 + Math.round((amount * divisor) / multiplier);
}

function isMultiple(amount: number, unit: Unit): boolean {
  const code = codeOf(amount, unit);
  return code <= MOST && amountOf(unit, code) === amount;
}
