import { describeTarget } from "../../../../test-support/fuzz/describe-target.js";
import { target } from "./workbooks.js";

describeTarget(target, 200);
