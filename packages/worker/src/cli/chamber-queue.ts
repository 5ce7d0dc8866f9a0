import { findChamber } from "@wasl/matcher";
import type { Command } from "commander";
import { builtInPack, resolveAudience } from "../planning/index.js";
import type { ChamberEvent, EventHandler, Reading } from "../publishing/index.js";
import { addBackendOption, type BackendOptions, type Session } from "./backend-session.js";
import { handTo } from "./hand-over.js";
import { tell } from "./output.js";
import { UsageError } from "./usage-error.js";

/** How a chamber's queue is read on the command line. */
export interface QueueOptions extends BackendOptions {
  readonly chamber: string;
  readonly follow?: boolean;
  readonly ack?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly handTo?: string;
}

/** Gives a command the options with which a chamber's queue is read. */
export function addQueueOptions(command: Command): Command {
  command
    .requiredOption("--chamber <id>", "id or code of the chamber, e.g. casablanca-settat or CCIS-06, or federation")
    .option("--follow", "go on showing what arrives")
    .option("--ack", "mark what was shown as read")
    .option("--all", "show what was marked as read too")
    .option("--json", "one CloudEvents object a batch")
    .option(
      "--hand-to <command>",
      "hand each batch to a program that answers with its id once it keeps it; with --ack",
    );
  return addBackendOption(command);
}

/** Shows or hands over what waits for a chamber, and tells when that is nothing, or held by somebody else. */
export async function deliver<Event extends ChamberEvent>(
  session: Session,
  reading: Reading<Event>,
  show: EventHandler<Event>,
  options: QueueOptions,
): Promise<void> {
  const chamber = chamberOf(options);
  const { shown, held } = await handOver(session, reading, chamber, show, options);
  if (held > 0) tell(`${held} more are being taken by another command. Was it killed? Then ask again in a minute.`);
  else if (shown === 0 && !options.json)
    tell(`Nothing waits for ${chamber}.${options.all ? "" : " --all shows what was marked as read."}`);
}

/** Shows each batch once; returns how many there were, and how many more another command holds. */
async function handOver<Event extends ChamberEvent>(
  { backend, config: { lockMs }, signal }: Session,
  { list, follow: followThem, take }: Reading<Event>,
  chamber: string,
  show: EventHandler<Event>,
  { follow, all, ack, handTo: program }: QueueOptions,
): Promise<{ shown: number; held: number }> {
  let shown = 0;
  let held = 0;
  const receiver = program === undefined ? undefined : handTo(program);
  const handle = async (batch: Event) => {
    await (receiver?.handle ?? show)(batch);
    shown += 1;
  };
  if (ack) held = await take(backend, chamber, handle, { follow, signal, lockMs }).finally(() => receiver?.close());
  else if (follow) await followThem(backend, chamber, handle, { all, signal });
  else for (const batch of await list(backend, chamber, { all })) await handle(batch);
  return { shown, held };
}

/** Chambers are those of the default pack: the only one with any so far. */
export function chamberOf({ chamber, all, ack, handTo: program }: QueueOptions): string {
  if (program !== undefined && !ack) throw new UsageError("--hand-to takes batches off the queue: pass --ack too.");
  if (all && ack) throw new UsageError("--all shows what is read, --ack marks as read: pass one of them.");
  const pack = builtInPack("morocco");
  return findChamber(chamber, pack)?.id ?? refused(chamber);
}

function refused(chamber: string): never {
  if (chamber.toLowerCase() === "all")
    throw new UsageError("Results are read for one chamber. The federation's hold all of them.");
  resolveAudience(chamber, builtInPack("morocco"));
  throw new UsageError(`${chamber} is not a chamber.`);
}

export function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

/** Said once when a chamber's user sees ids for what is not its own. */
export function tellNameless(): void {
  tell("Names stay with whoever asked for a run for everybody: ids stand for the needs and firms of other registers.");
}
