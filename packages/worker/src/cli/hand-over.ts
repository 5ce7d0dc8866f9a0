import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { RefusedMessageError, type EventHandler } from "../publishing/index.js";

/** What a program answers where a batch must not be taken; the reason follows. */
const REFUSED = "refused";

/** A program that batches are handed to. */
export interface Receiver {
  /** Resolves when the program has answered that it keeps the batch. */
  readonly handle: EventHandler<{ readonly id: string }>;
  /** Tells the program that nothing more comes, and waits until it ends. */
  close(): Promise<void>;
}

/** A program that batches were handed to did not keep one. */
export class NotKeptError extends Error {
  override readonly name = "NotKeptError";
}

/**
 * Starts a program of the chamber's own and hands it each batch as one line of JSON, a CloudEvents object, on its standard
 * input. It answers with the event's id on a line once it keeps it, or with `refused` and a reason.
 *
 * @throws NotKeptError from `handle` for any other answer, and when the program ends: the batch goes back to the queue.
 */
export function handTo(command: string): Receiver {
  const program = spawn(command, { shell: true, stdio: ["pipe", "pipe", "inherit"] });
  const gone = once(program, "close");
  // That it reads no more shows in its answer being missing.
  program.stdin.on("error", () => undefined);
  const answers = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  return {
    handle: async (batch) => {
      program.stdin.write(`${JSON.stringify(batch)}\n`);
      const answer = await answers.next();
      if (!answer.done) return check(batch, answer.value);
      throw new NotKeptError(`${command} ended before it said that it keeps ${batch.id}, which stays on the queue.`);
    },
    close: async () => {
      program.stdin.end();
      await gone;
    },
  };
}

function check({ id }: { readonly id: string }, answer: string): void {
  if (answer === id) return;
  if (answer.startsWith(`${REFUSED} `)) throw new RefusedMessageError(answer.slice(REFUSED.length + 1));
  throw new NotKeptError(`Expected the id ${id} as the program's answer: the batch stays on the queue.`);
}
