import eslintConfigPrettier from "eslint-config-prettier";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Node's own modules and globals stay out of the matcher: it runs in browsers too. */
const PURE = {
  "no-restricted-imports": ["error", { patterns: [{ regex: "^node:", message: "The matcher runs in a browser." }] }],
  "no-restricted-globals": [
    "error",
    "process",
    "Buffer",
    "require",
    "performance",
    "fetch",
    "setTimeout",
    "setInterval",
  ],
  "no-restricted-properties": [
    "error",
    { object: "Math", property: "random", message: "The matcher is deterministic." },
    { object: "Date", property: "now", message: "The matcher knows no clock." },
  ],
};

export default defineConfig(
  globalIgnores(["**/dist/", "**/data/", "**/.wasl/", "wasl-demo/", "coverage/"]),
  { files: ["**/*.{ts,mjs}"], extends: [tseslint.configs.strict, tseslint.configs.stylistic, eslintConfigPrettier] },
  {
    files: ["{packages/*,bench,chaos}/{src,test}/**/*.ts", "test-support/**/*.ts"],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_+$", ignoreRestSiblings: true }],
      // The shape of JSON modules is declared once and referred to where they are imported.
      "@typescript-eslint/triple-slash-reference": ["error", { path: "always" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    rules: {
      // An index just computed from the same array is there; an assertion says so in place.
      "@typescript-eslint/no-non-null-assertion": "off",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 12],
      eqeqeq: "error",
      "no-eval": "error",
      "no-new-func": "error",
    },
  },
  { files: ["**/test/**/*.ts", "**/scripts/**"], rules: { "max-lines-per-function": "off", complexity: "off" } },
  // vitest's asymmetric matchers (expect.any…) are typed any.
  { files: ["{packages/*,bench,chaos}/test/**/*.ts"], rules: { "@typescript-eslint/no-unsafe-assignment": "off" } },
  { files: ["packages/matcher/src/**/*.ts"], rules: PURE },
);
