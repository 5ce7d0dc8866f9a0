import type { OnProgress } from "@wasl/fixtures";
import { progressBar, type Progress } from "../progress.js";

const LABELS = { resampling: "Drawing again", explaining: "Comparing needs" } as const;

/** Runs a computation with a progress bar for each of its phases, one after the other. */
export function withPhaseBars<T>(compute: (onProgress: OnProgress) => T): T {
  let shown: { readonly phase: string; readonly bar: Progress } | undefined;
  try {
    return compute((phase, done, total) => {
      if (shown?.phase !== phase) {
        shown?.bar.stop();
        shown = { phase, bar: progressBar(LABELS[phase]) };
      }
      shown.bar.update(done, total);
    });
  } finally {
    shown?.bar.stop();
  }
}
