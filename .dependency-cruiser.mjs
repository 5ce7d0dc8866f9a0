/** Inside a package, each folder may import only those listed before it: read top to bottom, from ideas to machinery. */
const LAYERS = {
  matcher: [
    "errors",
    "options",
    "domain",
    "reference",
    "text",
    "dossier",
    "criteria",
    "suggestion",
    "eligibility",
    "scoring",
    "retrieval",
    "ranking",
    "profiles",
    "explanation",
    "allocation",
    "near-miss",
    "supply-gaps",
    "grouping",
    "two-sided",
    "missing-data",
    "letters",
  ],
  fixtures: ["registers", "judgments", "evaluation", "sensitivity", "tuning", "reports"],
  worker: [
    "contracts",
    "files",
    "snapshots",
    "queues",
    "ledger",
    "planning",
    "analyses",
    "scoring-threads",
    "publishing",
    "access",
    "operations",
    "processors",
    "cli",
  ],
};

const folder = (pkg, name) => `^packages/${pkg}/src/${name}(/|\\.ts$)`;

const layering = Object.entries(LAYERS).flatMap(([pkg, layers]) =>
  layers.slice(0, -1).map((layer, i) => ({
    name: `${pkg}-${layer}-imports-upwards-only`,
    comment: `${layer} must not know ${layers.slice(i + 1).join(", ")}`,
    severity: "error",
    from: { path: folder(pkg, layer) },
    to: { path: layers.slice(i + 1).map((below) => folder(pkg, below)), dependencyTypesNot: ["type-only"] },
  })),
);

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...layering,
    {
      name: "no-circular",
      comment: "Types may point both ways; code may not.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "matcher-knows-nobody",
      severity: "error",
      from: { path: "^packages/matcher/src" },
      to: { path: "^packages/(fixtures|worker)" },
    },
    {
      name: "fixtures-know-the-matcher-alone",
      severity: "error",
      from: { path: "^packages/fixtures/src" },
      to: { path: "^packages/worker" },
    },
    {
      name: "through-the-front-door",
      comment:
        "Another package is imported through its index, a country pack, the suggester, the allocation and the like through their own.",
      severity: "error",
      from: { path: "^packages/([^/]+)/src" },
      to: {
        path: "^packages/([^/]+)/src",
        pathNot: [
          "^packages/$1/",
          "^packages/[^/]+/src/index\\.ts$",
          "^packages/matcher/src/(packs/[^/]+|suggestion|allocation|near-miss|supply-gaps|grouping|two-sided|missing-data|letters)/index\\.ts$",
        ],
      },
    },
    {
      name: "bench-through-the-front-door",
      comment: "The benchmark and the chaos campaign use packages as any application does.",
      severity: "error",
      from: { path: "^(bench|chaos)/src" },
      to: {
        path: "^packages/[^/]+/src",
        pathNot: [
          "^packages/[^/]+/src/index\\.ts$",
          "^packages/matcher/src/(packs/[^/]+|suggestion|allocation|near-miss|supply-gaps|grouping|two-sided|missing-data|letters)/index\\.ts$",
        ],
      },
    },
    {
      name: "nobody-knows-the-bench",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(bench|chaos)/" },
    },
    {
      name: "tests-alone-need-their-support",
      comment:
        "What provides servers and browsers for tests installs software: no program may, but for the chaos campaign, which is a test, and what measures servers.",
      severity: "error",
      from: { pathNot: ["^(packages/[^/]+|bench)/test/", "^chaos/", "^bench/src/(queue|scale)/", "^test-support/"] },
      to: { path: "^test-support/" },
    },
    {
      name: "matcher-is-pure",
      comment: "No Node built-in: the matcher runs in a browser.",
      severity: "error",
      from: { path: "^packages/matcher/src" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "mathjs-in-one-place",
      severity: "error",
      from: { path: "^packages", pathNot: ["^packages/matcher/src/scoring/formula", "^packages/matcher/test"] },
      to: { path: "node_modules/mathjs" },
    },
    {
      name: "bullmq-in-one-place",
      severity: "error",
      from: { path: "^packages/worker/src", pathNot: "^packages/worker/src/queues/" },
      to: { path: "node_modules/bullmq" },
    },
    {
      name: "nothing-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "not-for-development-only",
      comment: "What a package needs to run is its dependency; mathjs's parser and docx are bundled.",
      severity: "error",
      from: { path: "^packages/[^/]+/src" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only", "npm"],
        pathNot: "node_modules/(mathjs|docx)",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
