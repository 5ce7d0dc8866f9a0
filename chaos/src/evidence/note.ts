import { writeSync } from "node:fs";

/** What is to be known of an event beside its name; errors are told with their stacks. */
export type Particulars = Readonly<Record<string, unknown>>;

/** Appends an event to the file behind the descriptor before it returns, so that what a process told is there when it is killed. */
export function noteTo(descriptor: number, event: string, particulars: Particulars = {}): void {
  const line = { at: new Date().toISOString(), pid: process.pid, event, ...particulars };
  writeSync(descriptor, `${JSON.stringify(line, withStacks)}\n`);
}

const withStacks = (_: string, value: unknown) => (value instanceof Error ? value.stack : value);
