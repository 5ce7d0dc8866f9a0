// A process that takes a batch, says so, and holds it until it is killed. What it needs comes as JSON.
import { takeBatches } from "../../src/publishing/index.js";
import { openBackend, type BackendOptions } from "../../src/queues/index.js";

interface Given {
  readonly backend: BackendOptions;
  readonly chamber: string;
  readonly lockMs: number;
}

async function main(): Promise<void> {
  const { backend, chamber, lockMs } = JSON.parse(process.argv[2] ?? "") as Given;
  const hold = () => {
    process.stdout.write("taken");
    return new Promise<never>(() => undefined);
  };
  await takeBatches(await openBackend(backend), chamber, hold, { lockMs });
}

void main();
