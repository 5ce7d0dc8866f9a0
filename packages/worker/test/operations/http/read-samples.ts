/** The samples of a scrape, by name and labels as they are written. */
export type Samples = ReadonlyMap<string, number>;

const COMMENT = /^# (HELP [a-zA-Z_:][\w:]* .+|TYPE [a-zA-Z_:][\w:]* (counter|gauge|histogram|summary|untyped))$/;
const SAMPLE =
  /^([a-zA-Z_:][\w:]*(?:\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\.)*",?)*\})?) (-?[\d.]+(?:e[+-]?\d+)?|[+-]Inf|NaN)$/i;

/** Reads Prometheus's text format 0.0.4 strictly. Throws at the first line that is not of it, or a sample that is there twice. */
export function readSamples(text: string): Samples {
  if (!text.endsWith("\n")) throw new Error("The last line does not end.");
  const samples = new Map<string, number>();
  for (const line of text.split("\n").filter((each) => each !== "")) {
    if (COMMENT.test(line)) continue;
    const [, name, value] = SAMPLE.exec(line) ?? [];
    if (name === undefined || samples.has(name)) throw new Error(`Not a sample, or one that was there before: ${line}`);
    samples.set(name, Number(value?.replace("Inf", "Infinity")));
  }
  return samples;
}
