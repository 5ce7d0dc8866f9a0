import { z } from "zod";

/** Least characters of the dashboard's token: what can be guessed protects nothing. */
const LEAST_TOKEN = 16;

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

/** The environment variables by which an operator looks at a worker. */
export const operatorVariables = {
  /** Port of the worker's HTTP server; none is started without it, and 0 takes any free one. */
  WASL_HTTP_PORT: z
    .string()
    .regex(/^\d{1,5}$/, "is not a port")
    .transform(Number)
    .pipe(z.int().max(65_535))
    .optional(),
  WASL_HTTP_HOST: z.string().min(1).default("127.0.0.1"),
  /** Opens the dashboard; without it there is none. */
  WASL_BOARD_TOKEN: z.string().min(LEAST_TOKEN, `is shorter than ${LEAST_TOKEN} characters`).optional(),
  /** Lets the dashboard retry, promote, pause and resume. */
  WASL_BOARD_WRITE: flag,
  /** Hands traces to the OpenTelemetry SDK of the host process. */
  WASL_OTEL: flag,
};

/** How an operator looks at a worker. */
export interface OperatorConfig {
  readonly port: number | undefined;
  readonly host: string;
  readonly boardToken: string | undefined;
  readonly boardWrite: boolean;
  readonly traces: boolean;
}

export const operatorConfig = (variables: z.infer<z.ZodObject<typeof operatorVariables>>): OperatorConfig => ({
  port: variables.WASL_HTTP_PORT,
  host: variables.WASL_HTTP_HOST,
  boardToken: variables.WASL_BOARD_TOKEN,
  boardWrite: variables.WASL_BOARD_WRITE,
  traces: variables.WASL_OTEL,
});
