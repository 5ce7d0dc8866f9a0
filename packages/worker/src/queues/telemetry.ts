import { BullMQOtel } from "bullmq-otel";
import type { Telemetry } from "bullmq";

/**
 * Traces for OpenTelemetry: a span where a job is added and one where it is done, connected from the asking for a run to its
 * last batch. Spans go to the SDK that the host process has registered (with `node --import`); without one they go nowhere.
 */
export const openTelemetry = (version: string): Telemetry => new BullMQOtel({ tracerName: "wasl", version });
