import { once } from "node:events";

/** Writes to standard output as fast as the reader takes it, so that a slow pipe does not fill the memory. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text.endsWith("\n") ? text : `${text}\n`)) await once(process.stdout, "drain");
}

/** Writes to standard error: what a person should know and a program does not read. */
export function tell(text: string): void {
  process.stderr.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** Ends quietly when the reader of a pipe has gone, as under `wasl match … | head`. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(process.exitCode ?? 0);
  });
}
