// Ranks in a thread of Node. The snapshot is memory that it shares with whoever started it.
import { parentPort, workerData } from "node:worker_threads";

const { program, world, snapshot } = workerData;
const { outcomeOf } = await import(program);
parentPort.postMessage(outcomeOf(world, new Uint8Array(snapshot)));
