import { strFromU8, unzipSync } from "fflate";
import { Parser } from "saxen";

export interface ReadRun {
  readonly text: string;
  readonly rightToLeft: boolean;
}

export interface ReadParagraph {
  readonly bidirectional: boolean;
  readonly listed: boolean;
  readonly runs: ReadRun[];
  readonly text: string;
}

/** The files of a document, as a reader of zips finds them. */
export function filesIn(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** The paragraphs of a document, read by a parser of XML that knows nothing of what wrote it. Throws for what is not well-formed. */
export function paragraphsIn(bytes: Uint8Array): ReadParagraph[] {
  const found: { bidirectional: boolean; listed: boolean; runs: { text: string; rightToLeft: boolean }[] }[] = [];
  let inText = false;
  const parser = new Parser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("openTag", (name, attributes) => {
    const paragraph = found.at(-1);
    const isOn = () => !["false", "0"].includes(attributes()["w:val"] ?? "true");
    if (name === "w:p") found.push({ bidirectional: false, listed: false, runs: [] });
    else if (name === "w:bidi") paragraph!.bidirectional = isOn();
    else if (name === "w:numPr") paragraph!.listed = true;
    else if (name === "w:r") paragraph!.runs.push({ text: "", rightToLeft: false });
    else if (name === "w:rtl") paragraph!.runs.at(-1)!.rightToLeft = isOn();
    else if (name === "w:t") inText = true;
  });
  parser.on("closeTag", (name) => {
    if (name === "w:t") inText = false;
  });
  parser.on("text", (text, decode) => {
    if (inText) found.at(-1)!.runs.at(-1)!.text += decode(text);
  });
  parser.parse(filesIn(bytes).get("word/document.xml")!);
  return found.map((paragraph) => ({ ...paragraph, text: paragraph.runs.map(({ text }) => text).join("") }));
}
