import { describeTarget } from "../../../../test-support/fuzz/describe-target.js";
import { target } from "./documents.js";

describeTarget(target, 400);
