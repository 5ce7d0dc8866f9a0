import {
  describeReject,
  readInputs as readFiles,
  RejectedInputError,
  type InputFiles as Files,
  type Inputs,
  type ReadOne,
  type ReadResult,
  type Reject,
} from "../files/index.js";
import { counted } from "./counted.js";
import { tell } from "./output.js";
import { packHint } from "./pack-option.js";
import { progressBar } from "./progress.js";
import { userPath } from "./user-path.js";

export type { Inputs } from "../files/index.js";

/** The two files of a run and how strictly they are taken. */
export interface InputFiles extends Files {
  readonly allowRejects: boolean;
}

/**
 * Reads the needs and the firms of a run. What was rejected goes to standard error; unless rejects are allowed, one is enough to
 * end the command, once both files have been read and all faults are known.
 */
export async function readInputs({ allowRejects, ...files }: InputFiles): Promise<Inputs> {
  const { read, ...inputs } = await readFiles(files, readFileOf);
  reportWarnings(read);
  const rejects = read.flatMap((one) => one.rejects);
  if (rejects.length > 0) reportRejects(rejects, read, allowRejects);
  return inputs;
}

/** Reads one file whatever it rejects, with a progress bar. */
export const readFileOf: ReadOne = async (reader, path, options) => {
  const progress = progressBar(`Reading ${path}`);
  const onProgress = (read: number, total: number) => progress.update(read, total);
  try {
    return await reader(userPath(path), { ...options, allowRejects: true, onProgress });
  } finally {
    progress.stop();
  }
};

export function reportWarnings(results: readonly ReadResult<unknown>[]): void {
  for (const warning of results.flatMap(({ warnings }) => warnings)) tell(`Warning: ${describeReject(warning)}`);
}

export function reportRejects(
  rejects: readonly Reject[],
  results: readonly ReadResult<unknown>[],
  allowed: boolean,
): void {
  const hint = packHint(rejects);
  const unlisted = results.reduce((sum, result) => sum + result.unlisted, 0);
  const error = new RejectedInputError(rejects, unlisted);
  if (hint !== undefined) error.message += `\n${hint}`;
  const rejected = results.reduce((sum, result) => sum + result.rejected, 0);
  const read = results.reduce((sum, result) => sum + result.read, 0);
  error.message += `\n${rejected} of ${counted(read, "row")} rejected.`;
  if (results.some(({ accepted }) => accepted === 0)) {
    error.message += " One of the files has none that can be used.";
    throw error;
  }
  if (!allowed) {
    error.message += " Correct them, or pass --allow-rejects to go on with the others.";
    throw error;
  }
  tell(error.message);
}
