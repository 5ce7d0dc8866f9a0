import * as z from "zod";

/** A utility or a share. */
export const ratio = z.number().min(0).max(1);

/** How much a criterion counts beside the others. */
export const weight = z.number().min(0).max(1e6);
