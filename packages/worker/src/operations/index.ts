// How is it run, watched and stopped?
export { ConfigError, readConfig, type Config } from "./config.js";
export { discardDeadAnalysis, listDeadAnalyses, requeueDeadAnalysis, type DeadAnalysis } from "./dead-analyses.js";
export {
  discardDeadSchedule,
  isScheduleId,
  listDeadSchedules,
  requeueDeadSchedule,
  type DeadSchedule,
} from "./dead-schedules.js";
export { discardDead, listDead, requeueDead, RunUnderWayError, type DeadRun } from "./dead-letters.js";
export { createWorkerEvents, logEvents, type WorkerEvent, type WorkerEventMap, type WorkerEvents } from "./events.js";
export { createLog, type Level, type Log, type LogEvent, type LogFields } from "./log.js";
export {
  cancelAnalysis,
  followAnalysis,
  isAnalysisOver,
  listAnalyses,
  readAnalysis,
  UnknownAnalysisError,
  type AnalysisState,
  type AnalysisStatus,
} from "./analysis-status.js";
export { UnknownRunError } from "../planning/index.js";
export { cancelRun, followRun, isOver, listRuns, readRun, type RunStatus } from "./run-status.js";
export type { RunState, Setbacks } from "./run-state.js";
export {
  comeNow,
  listSchedules,
  removeSchedule,
  setSchedule,
  UnknownScheduleError,
  type ScheduleOutcome,
  type ScheduleStatus,
} from "./schedules.js";
export { openOperatorView, type OperatorView, type OperatorViewOptions } from "./operator-view.js";
export { watchBackend } from "./watch-backend.js";
export type { WorkerState } from "./worker-state.js";
