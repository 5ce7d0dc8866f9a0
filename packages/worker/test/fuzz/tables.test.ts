import { describeTarget } from "../../../../test-support/fuzz/describe-target.js";
import { target } from "./tables.js";

describeTarget(target, 400);
