import { Presets, SingleBar } from "cli-progress";

/** Shows how far a task is. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** A task shorter than this shows no bar. */
const PATIENCE_MS = 1_000;

/** A progress bar on standard error that appears after a second; none where nobody looks, as in a log file. */
export function progressBar(label: string): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const begun = Date.now();
  const format = `${label} {bar} {percentage} % | {value} of {total} | {eta_formatted} left`;
  const bar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true, hideCursor: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  let shown = false;
  return {
    update(done, total) {
      if (!shown && Date.now() - begun < PATIENCE_MS) return;
      if (!shown) bar.start(total, done);
      shown = true;
      bar.update(done);
    },
    stop() {
      if (shown) bar.stop();
    },
  };
}
