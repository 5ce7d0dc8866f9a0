/** A no-break space, of either width. */
const NO_BREAK = "\u00a0\u202f";

/** What French typography refuses: two-part marks and quotation marks need a no-break space on their inner side. */
const FAULTS: readonly RegExp[] = [
  // A mark that ends a word, whatever stands before it; 12:30, https:// and a:b hold none.
  new RegExp(`[^${NO_BREAK}][:;?!»](?=[\\s\\u2066-\\u2069,.)…<]|$)`, "u"),
  new RegExp(`«(?![${NO_BREAK}])`, "u"),
];

/** Where a French text breaks these rules, with what stands around; undefined for a sound one. */
export function frenchSpacingFault(text: string): string | undefined {
  for (const fault of FAULTS) {
    const at = text.search(fault);
    if (at >= 0) return text.slice(Math.max(0, at - 20), at + 20);
  }
  return undefined;
}

/** Stands for all values that a message takes, named or in their order: each reads as a word, or is false where the word is empty. */
function valuesThatRead(word: string): unknown {
  const value: unknown = new Proxy(() => word, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => word : word === "" ? "" : value),
  });
  return value;
}

/** A word, each plural category that French tells apart, and nothing: so that every form of a message is read. */
const VALUES = ["mot", "one", "many", ""].map(valuesThatRead);

/**
 * All that messages may say, by where each stands: texts as they are, and sentences with words for their values. What a message chooses by a
 * code is to be given apart.
 */
export function textsOf(messages: unknown, path = ""): [path: string, text: string][] {
  // Texts that are chosen by a code are none for a word.
  if (messages === undefined) return [];
  if (typeof messages === "string") return [[path, messages]];
  if (typeof messages === "function") {
    const say = messages as (...values: unknown[]) => unknown;
    return VALUES.flatMap((value) => textsOf(say(value, value, value, value), `${path}()`));
  }
  return Object.entries(messages as object).flatMap(([key, value]) =>
    textsOf(value, path === "" ? key : `${path}.${key}`),
  );
}
