import { buildWhenStale } from "./build-when-stale.mjs";

buildWhenStale();
process.setSourceMapsEnabled(true);
await import("../packages/worker/dist/wasl.js");
