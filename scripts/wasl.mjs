import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildWhenStale } from "./build-when-stale.mjs";

buildWhenStale();

const command = fileURLToPath(new URL("../packages/worker/dist/wasl.js", import.meta.url));
const child = spawn(process.execPath, ["--enable-source-maps", command, ...process.argv.slice(2)], {
  stdio: "inherit",
});

// A terminal sends its signals to both processes; the command decides how to end, and this one ends as it did.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  });
}

child.on("exit", (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
