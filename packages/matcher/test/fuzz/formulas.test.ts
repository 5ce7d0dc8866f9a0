import { describeTarget } from "../../../../test-support/fuzz/describe-target.js";
import { target } from "./formulas.js";

describeTarget(target, 5_000);
