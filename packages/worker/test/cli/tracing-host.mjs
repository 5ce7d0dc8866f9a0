// What a host process brings to see traces: an SDK, loaded first. This one writes the names of spans.
import { NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";

const exporter = {
  export: (spans, done) => {
    for (const { name } of spans) process.stderr.write(`span: ${name}\n`);
    done({ code: 0 });
  },
  shutdown: () => Promise.resolve(),
};

new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
