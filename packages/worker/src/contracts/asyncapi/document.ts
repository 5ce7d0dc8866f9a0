import { ANALYSES_QUEUE, DEAD_LETTERS_QUEUE, OUTCOMES_QUEUE, RUNS_QUEUE, SHARDS_QUEUE } from "../names.js";
import { jsonSchemaOf } from "../schemas.js";
import { examples, furtherExamples } from "./examples.js";

type MessageName = keyof typeof examples;
type ChannelName = keyof typeof CHANNELS;

/** Which contract each message follows. */
const MESSAGES: Readonly<Record<MessageName, { readonly contract: string; readonly contentType?: string }>> = {
  runRequest: { contract: "run-request.v1" },
  shardJob: { contract: "shard-job.v1" },
  resultBatch: { contract: "result-batch.v1", contentType: "application/cloudevents+json" },
  analysisRequest: { contract: "analysis-request.v1" },
  analysisBatch: { contract: "analysis.v1", contentType: "application/cloudevents+json" },
  deadLetter: { contract: "dead-letter.v1" },
  outcome: { contract: "outcome.v1" },
};

const CHANNELS = {
  runs: { address: RUNS_QUEUE, message: "runRequest", description: "A chamber asks for a run; its id is the job's." },
  shards: { address: SHARDS_QUEUE, message: "shardJob", description: "The parts of a run, for workers alone." },
  results: {
    address: "wasl-results-{chamber}",
    message: "resultBatch",
    description: "What a chamber, or the federation, learns. Delivered at least once, by ids that stay the same.",
    parameters: {
      chamber: { description: "Id of the chamber.", examples: ["casablanca-settat", "federation"] },
    },
  },
  analyses: {
    address: ANALYSES_QUEUE,
    message: "analysisRequest",
    description: "A chamber asks what follows from a run's inputs beside its rankings; the analysis's id is the job's.",
  },
  findings: {
    address: "wasl-analyses-{chamber}",
    message: "analysisBatch",
    description: "What analyses found of a chamber's concern. Delivered at least once, by ids that stay the same.",
    parameters: {
      chamber: { description: "Id of the chamber.", examples: ["casablanca-settat", "federation"] },
    },
  },
  deadLetters: {
    address: DEAD_LETTERS_QUEUE,
    message: "deadLetter",
    description: "Needs that could not be ranked, for a person to look at.",
  },
  outcomes: { address: OUTCOMES_QUEUE, message: "outcome", description: "What became of introductions." },
} as const satisfies Record<
  string,
  { address: string; message: MessageName; description: string; parameters?: object }
>;

/** What each party does, in the order in which a need passes. */
const OPERATIONS: readonly [
  party: string,
  id: string,
  action: "send" | "receive",
  channel: ChannelName,
  what: string,
][] = [
  ["chamber", "chamberAsksForRun", "send", "runs", "Ask for a run of stored snapshots."],
  ["worker", "workerTakesRun", "receive", "runs", "Plan a run, and publish it when its shards are done."],
  ["worker", "workerAddsShards", "send", "shards", "Split a run."],
  ["worker", "workerTakesShard", "receive", "shards", "Rank the needs of a shard."],
  ["worker", "workerPublishesResults", "send", "results", "Tell each chamber what concerns it."],
  [
    "chamber",
    "chamberTakesResults",
    "receive",
    "results",
    "Take each batch, keep its id with its effect, acknowledge it.",
  ],
  ["chamber", "chamberAsksForAnalysis", "send", "analyses", "Ask a question about a run that was asked for."],
  ["worker", "workerTakesAnalysis", "receive", "analyses", "Compute it on threads, and publish what was found."],
  ["worker", "workerPublishesFindings", "send", "findings", "Tell each chamber what concerns it."],
  [
    "chamber",
    "chamberTakesFindings",
    "receive",
    "findings",
    "Take each batch, keep its id with its effect, acknowledge it.",
  ],
  ["worker", "workerSetsNeedAside", "send", "deadLetters", "Say which need could not be ranked, and why."],
  ["operator", "operatorReadsDeadLetters", "receive", "deadLetters", "Find out what is wrong."],
  ["operator", "operatorAsksAgain", "send", "runs", "Ask for the run again, as its next generation."],
  ["chamber", "chamberTellsOutcome", "send", "outcomes", "Say what became of an introduction."],
  ["operator", "operatorTakesOutcomes", "receive", "outcomes", "Gather outcomes as judgments."],
];

/** What crosses the queues as an AsyncAPI 3.0 document; its schemas are the messages' own, in draft 7, which AsyncAPI builds on. */
export function asyncApiDocument(version: string): object {
  return {
    asyncapi: "3.0.0",
    info: {
      title: "Wasl",
      version,
      description:
        "Which small firms can serve the needs of large ones: chambers ask for runs, workers rank and publish. Messages are " +
        "the data of BullMQ jobs; the job's id is the message's own id.",
      license: { name: "MIT" },
    },
    defaultContentType: "application/json",
    servers: {
      redis: server("redis", 6379, "Redis 7 or Valkey, by BullMQ; rediss with TLS."),
      postgres: server("postgres", 5432, "PostgreSQL, by BullMQ's tables in a schema of their own."),
    },
    channels: mapEntries(CHANNELS, channel),
    operations: Object.fromEntries(OPERATIONS.map(([party, id, ...rest]) => [id, operation(party, ...rest)])),
    components: { messages: mapEntries(MESSAGES, message), schemas: mapEntries(MESSAGES, payloadSchema) },
  };
}

const server = (protocol: string, port: number, description: string) => ({
  host: `{host}:${port}`,
  protocol,
  description,
  variables: { host: { default: "localhost" } },
});

const channel = ({ message: name, ...rest }: (typeof CHANNELS)[ChannelName]) => ({
  ...rest,
  messages: { [name]: reference("components", "messages", name) },
});

const operation = (party: string, action: "send" | "receive", channelName: ChannelName, summary: string) => ({
  action,
  summary,
  channel: reference("channels", channelName),
  messages: [reference("channels", channelName, "messages", CHANNELS[channelName].message)],
  tags: [{ name: party }],
});

const message = ({ contract, ...rest }: (typeof MESSAGES)[MessageName], name: MessageName) => ({
  name: contract,
  ...rest,
  payload: reference("components", "schemas", name),
  examples: [examples[name], ...further(name)].map((payload, i) => ({
    name: i === 0 ? name : `${name}${i + 1}`,
    payload,
  })),
});

const further = (name: MessageName): readonly object[] =>
  (furtherExamples as Partial<Record<MessageName, readonly object[]>>)[name] ?? [];

function payloadSchema({ contract }: (typeof MESSAGES)[MessageName]): object {
  const { $schema: _, ...schema } = jsonSchemaOf(contract, "draft-7");
  return schema;
}

const reference = (...path: readonly string[]) => ({ $ref: `#/${path.join("/")}` });

const mapEntries = <Key extends string, In, Out>(
  entries: Readonly<Record<Key, In>>,
  map: (value: In, key: Key) => Out,
) => Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, map(value as In, key as Key)]));
