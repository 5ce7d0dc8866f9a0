import type { FailureCode } from "../contracts/index.js";

/** When all of so many needs fail, the fault is hardly theirs. */
const TOO_MANY = 10;

/** Throws when each of many needs failed: the job fails, and not every need alone. */
export function refuseIfAllFailed(results: readonly { readonly failure?: FailureCode | undefined }[]): void {
  if (results.length < TOO_MANY || results.some(({ failure }) => failure === undefined)) return;
  throw new Error(`None of the ${results.length} needs could be dealt with (${results[0]?.failure}).`);
}
