import type { RunOrder } from "./run-task.js";

/** Does what one order says, and prints the figures. It loads nothing that another order needs. */
async function follow(order: RunOrder): Promise<unknown> {
  switch (order.what) {
    case "build":
      return (await import("./stored-index.js")).buildSnapshot(order.snapshot, order.firms, order.seed, order.dossiers);
    case "run":
      return (await import("./run-on-threads.js")).runOnThreads(order, order.threads);
    case "stages":
      return (await import("./time-stages.js")).timeStages(order);
  }
}

const [order = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await follow(JSON.parse(order) as RunOrder)));
