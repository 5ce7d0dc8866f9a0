import { followAnalysis, readRun, type AnalysisStatus } from "../../operations/index.js";
import type { Backend } from "../../queues/index.js";
import { tell } from "../output.js";
import { progressBar } from "../progress.js";

/** Shows how far an analysis is until it is over or the user interrupts; a line for each state where there is no terminal. */
export async function watchAnalysis(
  backend: Backend,
  analysisId: string,
  signal?: AbortSignal,
): Promise<AnalysisStatus> {
  const { request } = await followAnalysis(backend, analysisId, () => undefined, AbortSignal.abort());
  const { needsTotal } = await readRun(backend, request.runId);
  const bar = progressBar("Needs looked at");
  let state = "";
  const show = (status: AnalysisStatus) => {
    if (status.state !== state && !process.stderr.isTTY) tell(`${analysisId}: ${status.state}`);
    state = status.state;
    bar.update(status.needsDone, needsTotal);
  };
  try {
    return await followAnalysis(backend, analysisId, show, signal);
  } finally {
    bar.stop();
  }
}
