/** The worker is told to end, and its time to finish is over. */
export class WorkerStoppedError extends Error {
  override readonly name = "WorkerStoppedError";
}

/** Throws {@link WorkerStoppedError} when the worker must end. */
export function refuseWhenStopped(stopping: AbortSignal): void {
  if (stopping.aborted) throw new WorkerStoppedError();
}

/** Waits for `work`, or until the worker must end; then `work` goes on unattended. Throws {@link WorkerStoppedError}. */
export async function untilStopped<T>(stopping: AbortSignal, work: Promise<T>): Promise<T> {
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new WorkerStoppedError());
    if (stopping.aborted) stop();
    else stopping.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stopping.removeEventListener("abort", stop);
    work.catch(() => undefined);
  }
}
