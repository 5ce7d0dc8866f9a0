import { ALL_PACKAGES, buildWhenStale } from "./build-when-stale.mjs";

buildWhenStale([...ALL_PACKAGES, "chaos"]);
process.setSourceMapsEnabled(true);
await import("../chaos/dist/index.js");
