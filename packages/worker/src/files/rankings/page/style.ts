/** The look of the page: on screen, in the dark, from right to left and on paper. */
export const style = `
:root { --ink: #1d2330; --quiet: #5b6474; --line: #d7dce4; --paper: #fff; --tint: #f4f6f9; --sector: #2f6f9f; --region: #3d8b5f; --size: #b5762a; --capabilities: #a8486b; --experience: #55708a; --orders: #8a7f2f; --presence: #2f8f8f; --certifications: #6b5ca8; --other: #7a5c99; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf0; --quiet: #a3acba; --line: #3a4250; --paper: #171b22; --tint: #1f252e; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 72rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Noto Sans", "Noto Naskh Arabic", sans-serif; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-block: 0 0.25rem; }
nav ol { columns: 2 20rem; padding-inline-start: 1.5rem; }
a { color: inherit; }
article { border-block-start: 2px solid var(--line); margin-block-start: 2rem; padding-block-start: 1rem; }
dl.facts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0 0 0.75rem; color: var(--quiet); }
dl.facts div { display: flex; gap: 0.4rem; } dd { margin: 0; color: var(--ink); }
table { border-collapse: collapse; inline-size: 100%; }
th, td { border-block-end: 1px solid var(--line); padding: 0.5rem; text-align: start; vertical-align: top; }
thead th { color: var(--quiet); font-weight: 600; } td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
tbody th { font-weight: 600; } .quiet { color: var(--quiet); font-size: 0.875rem; font-weight: 400; }
.bar { display: flex; block-size: 0.6rem; min-inline-size: 8rem; background: var(--tint); border-radius: 0.3rem; overflow: hidden; margin-block: 0.4rem; }
.bar span { background: var(--other); } .bar .sector { background: var(--sector); } .bar .region { background: var(--region); } .bar .size { background: var(--size); }
.bar .capabilities { background: var(--capabilities); } .bar .experience { background: var(--experience); } .bar .orders { background: var(--orders); } .bar .presence { background: var(--presence); } .bar .certifications { background: var(--certifications); }
ul.reasons { margin: 0; padding-inline-start: 1.1rem; } .flag { border: 1px solid currentColor; border-radius: 0.3rem; padding: 0 0.3rem; }
ul.excluded { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; padding: 0; color: var(--quiet); }
@media print { body { max-inline-size: none; padding: 0; font-size: 9.5pt; } nav { display: none; } article { break-inside: auto; } tr { break-inside: avoid; } .bar, .bar span { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
