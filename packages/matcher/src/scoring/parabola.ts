import { above } from "./interval-widening.js";

/** c0 + c1·x + c2·x² for x in [0, 1], and how far from it a program may be that computes it in its own order. */
export interface Parabola {
  readonly c0: number;
  readonly c1: number;
  readonly c2: number;
  /** Above all rounding, that of the coefficients included. */
  readonly error: number;
}

export const IDENTITY: Parabola = { c0: 0, c1: 1, c2: 0, error: 0 };

/** More than the relative error of the few operations by which a coefficient or a value is made, a square by `**` included. */
const ROUNDING = 2 ** -46;

export function constant(value: number): Parabola {
  return { c0: value, c1: 0, c2: 0, error: 0 };
}

export function isConstant({ c1, c2 }: Parabola): boolean {
  return c1 === 0 && c2 === 0;
}

export function sum(a: Parabola, b: Parabola): Parabola {
  const error = above(a.error + b.error + ROUNDING * (most(a) + most(b)));
  return { c0: a.c0 + b.c0, c1: a.c1 + b.c1, c2: a.c2 + b.c2, error };
}

export function negative({ c0, c1, c2, error }: Parabola): Parabola {
  return { c0: -c0, c1: -c1, c2: -c2, error };
}

/** Undefined where the product is of a higher degree. */
export function product(a: Parabola, b: Parabola): Parabola | undefined {
  if (degree(a) + degree(b) > 2) return undefined;
  return {
    c0: a.c0 * b.c0,
    c1: a.c0 * b.c1 + a.c1 * b.c0,
    c2: a.c0 * b.c2 + a.c1 * b.c1 + a.c2 * b.c0,
    error: above(most(a) * b.error + most(b) * a.error + ROUNDING * most(a) * most(b)),
  };
}

export function valueAt({ c0, c1, c2 }: Parabola, x: number): number {
  return c0 + x * (c1 + x * c2);
}

/** How far a value may be from {@link valueAt}, whose own rounding is included. */
export function slack(parabola: Parabola): number {
  return above(parabola.error + ROUNDING * most(parabola));
}

/** Where it turns; infinite or NaN for a line. */
export function turn({ c1, c2 }: Parabola): number {
  return -c1 / (2 * c2);
}

function degree({ c1, c2 }: Parabola): number {
  return c2 !== 0 ? 2 : Number(c1 !== 0);
}

/** No value is farther from 0. */
function most({ c0, c1, c2, error }: Parabola): number {
  return Math.abs(c0) + Math.abs(c1) + Math.abs(c2) + error;
}
