/** A weighted sum of variables. */
export type Terms = readonly (readonly [variable: number, coefficient: number])[];

/** A condition: the sum is at least, or at most, some number. */
export type Row = { readonly terms: Terms } & ({ readonly least: number } | { readonly most: number });

/** Variables that are 0 or 1, numbered from 0, and a sum of them that is to be as large as the rows allow. */
export interface IntegerProgramme {
  readonly variables: number;
  readonly objective: Terms;
  readonly rows: readonly Row[];
}

/**
 * The variables that are 1 in a best solution, ascending; undefined when no solution meets all rows. It may take rows for met that are
 * missed by some 1e-6, as solvers of floating numbers do: what it returns is checked.
 */
export type Solver = (programme: IntegerProgramme) => readonly number[] | undefined;
