import type { RunRequest } from "../contracts/index.js";

/** Why a run failed whose deadline passed. */
export const EXPIRED = "The deadline passed before the run was published.";

/** True when the run is too late to be published. */
export const isExpired = ({ deadline }: Pick<RunRequest, "deadline">, now = Date.now()) =>
  deadline !== undefined && Date.parse(deadline) <= now;
