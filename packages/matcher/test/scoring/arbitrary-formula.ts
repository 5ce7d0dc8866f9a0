import fc from "fast-check";

const utility = fc.constantFrom("sector", "region", "size");
const constant = fc.constantFrom(
  "0",
  "0.25",
  "0.5",
  "1",
  "2",
  "3",
  "10",
  "700",
  "1e-3",
  "1e-12",
  "1e12",
  "true",
  "false",
);
const exponent = fc.oneof(fc.integer({ min: -16, max: 16 }), fc.constantFrom(-2.5, -0.5, 0.3, 0.5, 1.5));

/**
 * Random formulas over the whole allowed language, sensible or not: quotients by zero, logarithms of negative numbers, choices
 * by what is no number.
 */
export const anyFormula = fc.letrec<Record<"value", string>>((tie) => {
  const value = tie("value");
  const calls = (names: readonly string[], count: number) =>
    fc
      .tuple(fc.constantFrom(...names), fc.array(value, { minLength: count, maxLength: count }))
      .map(([name, args]) => `${name}(${args.join(", ")})`);
  const infix = (...operators: string[]) =>
    fc.tuple(value, fc.constantFrom(...operators), value).map(([a, operator, b]) => `(${a} ${operator} ${b})`);
  return {
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 6, arbitrary: utility },
      { weight: 3, arbitrary: constant },
      { weight: 4, arbitrary: infix("+", "-") },
      { weight: 4, arbitrary: infix("*", "/") },
      { weight: 2, arbitrary: infix("<", "<=", ">", ">=", "==", "!=") },
      { weight: 1, arbitrary: infix("and", "or") },
      { weight: 1, arbitrary: value.map((a) => `not (${a})`) },
      { weight: 1, arbitrary: value.map((a) => `-(${a})`) },
      { weight: 1, arbitrary: value.map((a) => `((${a}) * (${a}))`) },
      { weight: 1, arbitrary: utility.map((x) => `(${x} * (1 - ${x}))`) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(utility, fc.constantFrom("+", "-", "*"), value)
          .map(([x, operator, a]) => `(${x} ${operator} ${a} ${operator} (0.5 - ${x}))`),
      },
      { weight: 2, arbitrary: fc.tuple(value, exponent).map(([a, e]) => `(${a})^(${e})`) },
      { weight: 1, arbitrary: fc.tuple(value, exponent).map(([a, e]) => `pow(${a}, ${e})`) },
      { weight: 2, arbitrary: calls(["abs", "sqrt", "exp", "log", "log10", "log1p", "round", "floor", "ceil"], 1) },
      { weight: 1, arbitrary: calls(["min", "max"], 2) },
      { weight: 1, arbitrary: calls(["min", "max"], 3) },
      { weight: 1, arbitrary: calls(["clamp"], 3) },
      { weight: 2, arbitrary: fc.tuple(value, value, value).map(([a, b, c]) => `(${a} ? ${b} : ${c})`) },
    ),
  };
}).value;
