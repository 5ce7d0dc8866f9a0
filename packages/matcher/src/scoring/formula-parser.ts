import { create, parseDependencies } from "mathjs/number";

/**
 * mathjs's parser alone. Its ready-made `parse` would bring every function of mathjs along, which takes a command longer to
 * load than most have to run.
 */
export const { parse } = create(parseDependencies ?? {});
