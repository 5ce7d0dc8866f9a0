import { ALL_PACKAGES, buildWhenStale } from "./build-when-stale.mjs";

buildWhenStale([...ALL_PACKAGES, "bench"]);
process.setSourceMapsEnabled(true);
await import("../bench/dist/index.js");
