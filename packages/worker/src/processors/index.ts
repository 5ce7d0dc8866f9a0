// What does each job do?
export { startWorker, type WorkerOptions, type WorkerService } from "./worker-service.js";
