import { CRITERION_IDS } from "../../src/index.js";

/** Formulas as people write them, and as people write them who mean harm. */
export const EXAMPLES = [
  "sector * (0.6 * region + 0.4 * size)",
  "0.5 * sector + 0.3 * region + 0.2 * size",
  "sector > 0.7 ? region : size ^ 2",
  "min(sector, region, size)",
  "max(sector, 0.5) - abs(region - size)",
  "clamp(3 * sector - 1, 0, 1)",
  "log1p(exp(sector)) / log10(2 + region)",
  "sqrt(size) * pow(region, -2)",
  "not (sector >= 0.8 and region < 0.5) or size == 1",
  "round(10 * sector) / 10 + floor(region) - ceil(size)",
  "1e12 ^ 16 * sector",
  "1 / (sector - sector)",
  "1e12 ^ 16 * 1e12 ^ 9 * size",
  "log(0) * 0",
  "-(-(-sector))",
  "true ? sector : false",
  "size * (1 - size)",
  "# a remark\nsector",
  "sector.constructor.constructor('return process')()",
  'import("fs")',
  "f(x) = f(x); f(1)",
  "[1, 2, 3][sector]",
  "{ a: sector }.a",
  "sector' * 3 km",
  "range(0, 1e9)",
  "combinations(1e9, 5e8)",
  "__proto__",
  "constructor",
  "hasOwnProperty(sector)",
  "0x1F + 0b11 + 0o7 + 1e-3 + .5 + 5.",
  `${"(".repeat(31)}sector${")".repeat(31)}`,
  Array.from({ length: 30 }, () => "sector").join(" + "),
];

/** What formulas are made of, and what they must not be. */
export const TOKENS = [
  ...CRITERION_IDS,
  ..."+ - * / ^ ( ) , ? : < > <= >= == != % ! ' = ; . .* ./ .^ [ ] { } # \" & | ~ @ $ \\ \n \t".split(" "),
  ..."and or not xor mod to in abs min max sqrt exp log log10 log1p round floor ceil clamp pow".split(" "),
  ..."0 1 2 16 17 0.5 1e12 1e13 1e308 1e309 -1 .5 5. 1e-324 0x1F 0b1 Infinity NaN null undefined true false i e pi".split(
    " ",
  ),
  ..."__proto__ constructor prototype toString valueOf import eval parse simplify derivative range".split(" "),
  ..."× ÷ − ≤ ² ٣ \u00a0 \u2028 \ufeff \u202e \ud800 \u0000".split(" "),
];
