import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";
import type { ReadableSpan } from "@opentelemetry/sdk-trace-node";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, expect, it } from "vitest";
import { followRun } from "../../src/operations/index.js";
import { requestRun } from "../../src/planning/index.js";
import { openBackend, openTelemetry } from "../../src/queues/index.js";
import { openTestBackend } from "../conformance/backends.js";
import { example } from "../conformance/example.js";
import { startTestWorker } from "../conformance/test-worker.js";

const order = { pack: morocco, ...example({ firms: 60, needs: 12 }), chamber: "federation", leastNeeds: 5 };
const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });

beforeAll(() => provider.register());
afterAll(() => provider.shutdown());

it.each(["redis", "postgres"] as const)("a trace leads from asking for a run on %s to its last batch", async (kind) => {
  exporter.reset();
  const test = await openTestBackend(kind);
  const telemetry = openTelemetry("1.2.3");
  const [asking, working] = [
    await openBackend({ ...test.options, telemetry }),
    await openBackend({ ...test.options, telemetry }),
  ];
  const worker = await startTestWorker(working);
  const { runId } = await requestRun(asking, order);
  const { request } = await followRun(test.backend, runId, () => undefined);
  await worker.close();
  await Promise.all([asking, working, test].map((each) => each.close()));

  const spans = exporter.getFinishedSpans();
  const byId = new Map(spans.map((span) => [span.spanContext().spanId, span]));
  const path = (span: ReadableSpan | undefined): string[] =>
    span ? [...path(byId.get(span.parentSpanContext?.spanId ?? "")), span.name] : [];
  const pathsTo = (name: string) => spans.filter((span) => span.name === name).map(path);

  const toRun = ["addBulk wasl-runs", "process wasl-runs"];
  const toShards = [...toRun, "addBulk wasl-shards", "process wasl-shards"];
  expect(pathsTo("process wasl-shards")).toEqual(Array.from({ length: request.shards }, () => toShards));
  expect(pathsTo("addBulk wasl-results-federation")).toEqual([[...toRun, "addBulk wasl-results-federation"]]);
  const traces = new Set(spans.filter((span) => path(span)[0] === toRun[0]).map((span) => span.spanContext().traceId));
  expect(traces.size).toBe(1);
  expect(spans[0]?.instrumentationScope).toMatchObject({ name: "wasl", version: "1.2.3" });
  const told = JSON.stringify(spans.map(({ name, attributes, events }) => ({ name, attributes, events })));
  for (const { supplier } of order.suppliers) expect(told).not.toContain(supplier.name);
});
