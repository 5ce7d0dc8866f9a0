import { html, trusted, type Html } from "@wasl/fixtures";

/** What a page is made of. */
export interface StillPage {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  /** Style sheet, ours. */
  readonly style: string;
  readonly body: Html;
}

/** A page that holds all it needs: no script, and nothing loaded from elsewhere, which its content policy forbids too. */
export function stillPage({ language, direction, title, style, body }: StillPage): string {
  return html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${trusted(style)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;
}
