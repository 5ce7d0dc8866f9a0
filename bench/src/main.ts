import { createProgram } from "./program.js";

try {
  await createProgram().parseAsync();
} catch (error) {
  // A disagreement between peers says all there is to say; of anything else it matters where it comes from.
  const told = error instanceof Error && error.name === "DisagreementError" ? error.message : error;
  console.error(told);
  process.exitCode = 1;
}
