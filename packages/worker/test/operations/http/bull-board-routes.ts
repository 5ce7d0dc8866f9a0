import { createRequire } from "node:module";
import { dirname, join } from "node:path";

interface Route {
  readonly method: string;
  readonly route: string;
}

/** Every request by which Bull Board does something, as the method and the path for a job of a queue. */
export function listRoutes(queue: string, jobId: string): [method: string, path: string][] {
  const require = createRequire(import.meta.url);
  const { appRoutes } = require(join(dirname(require.resolve("@bull-board/api")), "routes.js")) as {
    appRoutes: { api: Route[] };
  };
  const filled = (route: string) =>
    route
      .replace(":queueName", queue)
      .replace(":jobId", jobId)
      .replace(":queueStatus", "waiting")
      .replace(":schedulerId", "x");
  return appRoutes.api
    .filter(({ method }) => method !== "get")
    .map(({ method, route }) => [method.toUpperCase(), filled(route)]);
}
