import { html, type Html } from "@wasl/fixtures";
import type { Letter, LetterBlock } from "@wasl/matcher/letters";
import { stillPage } from "../still-page.js";
import { style } from "./style.js";

/** Letters as one page that holds all it needs: no script, nothing loaded from elsewhere; printed, each begins on a sheet of its own. */
export function lettersPage(letters: readonly Letter[], title: string): string {
  const [first] = letters;
  const body = html`<main>${letters.map(article)}</main>`;
  return stillPage({ language: first?.language ?? "fr", direction: first?.direction ?? "ltr", title, style, body });
}

function article(letter: Letter): Html {
  const { language, direction, sender, date, recipient, references, subject, greeting, blocks, closing } = letter;
  return html`<article lang="${language}" dir="${direction}">
    <header>
      <p class="sender">${sender}</p>
      <p>${date}</p>
      <p>${recipient}</p>
      <p class="quiet">${references}</p>
    </header>
    <h1>${subject}</h1>
    <p>${greeting}</p>
    ${blocks.map(blockMarkup)}
    <p>${closing}</p>
    <p class="sender">${sender}</p>
  </article>`;
}

function blockMarkup(block: LetterBlock): Html {
  if (block.kind === "paragraph") return html`<p>${block.text}</p>`;
  return html`<ul>
    ${block.items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}
