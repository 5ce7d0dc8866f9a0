// What does an operator see of a worker, over HTTP?
export { startOperatorServer, type OperatorServer, type OperatorServerOptions } from "./server.js";
