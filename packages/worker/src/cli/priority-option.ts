import { Option } from "commander";

/** `--priority`: how urgent a run is. */
export const priorityOption = () =>
  new Option("--priority <level>", "how urgent it is beside other runs")
    .choices(["high", "normal", "low"])
    .default("normal");
